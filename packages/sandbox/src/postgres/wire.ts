/** Cuts a stream of PostgreSQL's protocol into messages: a letter, a length, the rest. A client's first has no letter. */
export const createFrameReader = (
  { hasGreeting }: { hasGreeting: boolean },
  onMessage: (type: string, payload: Buffer) => void,
) => {
  let rest: Buffer = Buffer.alloc(0);
  let isGreeting = hasGreeting;
  return (bytes: Buffer): void => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    for (;;) {
      const header = isGreeting ? 0 : 1;
      if (rest.length < header + 4) return;
      const end = header + rest.readUInt32BE(header);
      if (rest.length < end) return;
      if (!isGreeting) onMessage(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, end));
      isGreeting = false;
      rest = rest.subarray(end);
    }
  };
};

/** Q asks at once; P parses (a name, the text), which a named statement needs once; B binds (a portal, the name). */
export const statementIn = (
  type: string,
  payload: Buffer,
  prepared: Map<string, string>,
): string | undefined => {
  const [first = '', second = ''] = payload.toString('utf8').split('\0', 2);
  if (type === 'Q') return first;
  if (type === 'P') prepared.set(first, second);
  if (type === 'P') return second;
  return type === 'B' ? prepared.get(second) : undefined;
};
