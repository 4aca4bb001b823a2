const prefix = 'cc';
const uuidLength = 26;
const pattern = new RegExp(`^${prefix}([0-7][0-9a-v]{${uuidLength - 1}})([0-9a-v]{1,6})$`);

/** Which event of which appointment: an id once deleted can't be used again, so each new event has the next generation. */
export type EventIdentity = { appointmentId: string; generation: number };

/**
 * The calendar id of an appointment's event, in the base32hex that Google asks for. It follows from the appointment,
 * so a repeated insert is refused by Google instead of making a second event.
 */
export const eventIdOf = ({ appointmentId, generation }: EventIdentity): string => {
  const uuid = BigInt(`0x${appointmentId.replaceAll('-', '')}`);
  return `${prefix}${uuid.toString(32).padStart(uuidLength, '0')}${generation.toString(32)}`;
};

/** The appointment that an event id speaks of; null for every event that is not ours. */
export const appointmentOfEventId = (eventId: string): EventIdentity | null => {
  const [, uuid, generation] = pattern.exec(eventId) ?? [];
  if (!uuid || !generation) return null;
  const hex = [...uuid].reduce((sum, digit) => sum * 32n + BigInt(parseInt(digit, 32)), 0n);
  return {
    appointmentId: withHyphens(hex.toString(16).padStart(32, '0')),
    generation: parseInt(generation, 32),
  };
};

const withHyphens = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
