type Kind = 'local' | 'session';

/** A browser may forbid storage altogether: then even naming it throws. */
const open = (kind: Kind): Storage | undefined => {
  try {
    return kind === 'local' ? window.localStorage : window.sessionStorage;
  } catch {
    return undefined;
  }
};

export const readStored = (kind: Kind, key: string): string | null => open(kind)?.getItem(key) ?? null;

/** Keeps a text on the device; quietly not, where the device is full or forbids it. */
export const writeStored = (kind: Kind, key: string, text: string) => {
  try {
    open(kind)?.setItem(key, text);
  } catch {
    // What is kept here is a convenience: the page works without it.
  }
};

export const removeStored = (kind: Kind, key: string) => open(kind)?.removeItem(key);
