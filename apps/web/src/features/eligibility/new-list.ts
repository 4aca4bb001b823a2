/** A district's list as it came, in bytes: what they are written in shows only in them. */
export type NewList = {
  /** The file's; null where it was pasted. */
  name: string | null;
  bytes: Uint8Array<ArrayBuffer>;
  lines: number;
};

export const largestMegabytes = 10;

/** Whether these are an Excel workbook's bytes, whatever the file is called. */
const isWorkbook = (bytes: Uint8Array) =>
  [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((start) => start.every((byte, index) => bytes[index] === byte));

/** How many lines hold anything. */
export const countLines = (bytes: Uint8Array): number => {
  let lines = 0;
  let hasContent = false;
  for (const byte of bytes) {
    if (byte === 0x0a || byte === 0x0d) {
      if (hasContent) lines += 1;
      hasContent = false;
    } else if (byte > 0x20) {
      hasContent = true;
    }
  }
  return hasContent ? lines + 1 : lines;
};

/** Why a file needs not even be sent; undefined where it may be. */
export const faultOf = (bytes: Uint8Array): 'empty' | 'excel' | 'tooLarge' | undefined => {
  if (isWorkbook(bytes)) return 'excel';
  if (bytes.length > largestMegabytes * 1024 * 1024) return 'tooLarge';
  return countLines(bytes) === 0 ? 'empty' : undefined;
};

/** The whole file is read at once: what is asked about later is what was chosen, even if the file changes. */
export const readFile = async (file: File): Promise<NewList> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, lines: countLines(bytes) };
};

export const readPasted = (text: string): NewList => {
  const bytes = new TextEncoder().encode(text);
  return { name: null, bytes, lines: countLines(bytes) };
};
