/** Screens with room for a table beside the menu; narrower ones have cards. */
export const wideScreen = '(min-width: 62rem)';
