/** A stored number (E.164) as it is read out here: (512) 555-0123; one of another country as it is. */
export const readablePhone = (phone: string): string =>
  phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
