import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/**
 * The text of a file as spreadsheets save it: UTF-8 or UTF-16 with their byte order mark, UTF-8 without, or else
 * Windows-1252, in which Excel for Windows still saves "CSV". Every line ends with \n.
 */
export const decodeText = (bytes: Uint8Array): string =>
  decoderFor(bytes).decode(bytes).replace(/\r\n?/g, '\n');

const decoderFor = (bytes: Uint8Array): TextDecoder => {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be');
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
};

/** Whether these are a workbook's bytes (.xlsx is a zip, .xls an OLE container) under whatever name. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);
