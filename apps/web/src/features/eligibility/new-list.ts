/** A district's list as it came. */
export type NewList = {
  /** The file's; null where it was pasted. */
  name: string | null;
  content: Blob;
};

export const largestMegabytes = 10;

/** Why a list needs not even be sent; undefined where it may be. */
export const faultOf = ({ content }: NewList): 'empty' | 'tooLarge' | undefined => {
  if (content.size > largestMegabytes * 1024 * 1024) return 'tooLarge';
  return content.size === 0 ? 'empty' : undefined;
};

/** The whole file is read at once: what is replaced later is what was looked at, even if the file changes meanwhile. */
export const readFile = async (file: File): Promise<NewList> => {
  const isReadable = faultOf({ name: file.name, content: file }) === undefined;
  return { name: file.name, content: isReadable ? new Blob([await file.arrayBuffer()]) : file };
};

export const readPasted = (text: string): NewList => ({ name: null, content: new Blob([text.trim()]) });
