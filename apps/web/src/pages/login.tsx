export const LoginPage = () => <main />;
