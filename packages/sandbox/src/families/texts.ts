/** Numbers that we count ourselves: no accident of theirs is a student's ID. */
const counted = /^(level|time|status|milliseconds|port|pid|attempts)$/;

/** All that a parsed JSON value says, its keys too. */
const textsIn = function* (value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'number' && !counted.test(key)) yield String(value);
  else if (Array.isArray(value)) for (const member of value) yield* textsIn(member, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) {
      yield name;
      yield* textsIn(member, name);
    }
};

const quoted = /"((?:[^"\\]|\\.)*)"/g;

/** Each line of a log: JSON, or whatever else a process wrote; of one cut short, the strings that are whole. */
export const textsOfLog = function* (lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    try {
      yield* textsIn(JSON.parse(line));
    } catch {
      if (line.startsWith('{')) for (const [, text = ''] of line.matchAll(quoted)) yield text;
      else yield line;
    }
  }
};

/** The labels of metrics; their values are numbers of our own. */
export const textsOfMetrics = function* (metrics: string): Generator<string> {
  for (const line of metrics.split('\n'))
    if (!line.startsWith('#')) for (const [, text = ''] of line.matchAll(quoted)) yield text;
};

/** An error answer; IDs that it gives back to who typed them are the contract's. */
export const textsOfProblem = function* (body: string): Generator<string> {
  const { studentIds: _typed, students, ...rest } = JSON.parse(body) as Record<string, unknown>;
  yield* textsIn(rest);
  for (const student of Array.isArray(students) ? students : []) {
    const { studentId: _own, ...others } = student as Record<string, unknown>;
    yield* textsIn(others);
  }
};
