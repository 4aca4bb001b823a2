/** The properties of an .ics file's event, by name without parameters, and the METHOD of the whole. */
export const readCalendarFile = (text: string): Record<string, string> => {
  const unfolded = text.replace(/\r\n[ \t]/g, '');
  const lines = unfolded.split('\r\n').filter(Boolean);
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR')
    throw new Error(`no calendar: ${text}`);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
      return [name, value.replace(/\\n/g, '\n').replace(/\\([,;\\])/g, '$1')];
    }),
  );
};

/** An instant as such a file writes it: 20260117T130000Z. */
export const inBasicFormat = (instant: string): string =>
  new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
