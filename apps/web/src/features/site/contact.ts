/** `tel:` takes the number without its spaces and brackets. */
export const telHref = (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`;

export const mailHref = (email: string) => `mailto:${email}`;
