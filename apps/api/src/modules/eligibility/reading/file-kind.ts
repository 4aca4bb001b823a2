type FileKind = 'xlsx' | 'password_protected' | 'other_workbook' | 'not_a_list' | 'text';

/** What a file is by its bytes, whatever it is called. A zip may yet turn out to be no workbook. */
export const kindOf = (bytes: Uint8Array): FileKind => {
  const startsWith = (start: string) => Buffer.from(start, 'latin1').every((byte, at) => bytes[at] === byte);
  if (startsWith('PK\x03\x04')) return 'xlsx';
  if (startsWith('\xd0\xcf\x11\xe0')) return isEncrypted(bytes) ? 'password_protected' : 'other_workbook';
  if (foreignStarts.some(startsWith) || isBinary(bytes)) return 'not_a_list';
  return 'text';
};

/** Excel keeps a workbook with a password in the container of its old format. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le');

/** PDF, pictures, rich text, and pages of the web (some systems call those .xls). */
const foreignStarts = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', '{\\rtf', '<'];

/** Text has hardly any control characters; UTF-16 has a zero in every other byte, and says so at its start. */
const isBinary = (bytes: Uint8Array): boolean => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const first = bytes.subarray(0, 1000);
  const controls = first.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return !isUtf16 && controls.length > first.length / 10;
};
