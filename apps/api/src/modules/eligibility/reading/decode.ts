import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/**
 * The text of a file as spreadsheets save it: UTF-8 or UTF-16 with their byte order mark, UTF-8 without, or else
 * Windows-1252, in which Excel for Windows still saves "CSV". Every line ends with \n.
 */
export const decodeText = (bytes: Uint8Array): string =>
  decoderFor(bytes).decode(bytes).replace(/\r\n?/g, '\n');

const decoderFor = (bytes: Uint8Array): TextDecoder => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
};
