import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as xlsx from '@e965/xlsx';

class InflateRaw {
  bytesRead = 1;
  _processChunk = (packed: Uint8Array) => inflateRawSync(packed);
}

// The library's own packing takes seconds for what tests pack.
xlsx.CFB.utils.use_zlib({ InflateRaw, deflateRawSync });

export const titles = ['Current Building Name', 'Student Id', 'Grade', 'Meal Status Name'];

/** A sheet of rows; `changes` are cells by their address, or the library's own `!merges`, `!rows`, `!cols`. */
export const sheetOf = (rows: unknown[][], changes: xlsx.WorkSheet = {}): xlsx.WorkSheet =>
  Object.assign(xlsx.utils.aoa_to_sheet(rows), changes);

export const workbookOf = (...sheets: xlsx.WorkSheet[]): xlsx.WorkBook => {
  const workbook = xlsx.utils.book_new();
  for (const sheet of sheets) xlsx.utils.book_append_sheet(workbook, sheet);
  return workbook;
};

/** The file that Excel would save. */
export const fileOf = (
  workbook: xlsx.WorkBook | xlsx.WorkSheet,
  bookType: xlsx.BookType = 'xlsx',
): Buffer => {
  const whole = 'SheetNames' in workbook ? workbook : workbookOf(workbook);
  return xlsx.write(whole as xlsx.WorkBook, { type: 'buffer', bookType, compression: true });
};

/** A workbook whose one sheet's XML is this, whatever it is. */
export const fileWithSheet = (xml: string): Buffer => {
  const zip = xlsx.CFB.read(fileOf(sheetOf([['x']])), { type: 'buffer' });
  xlsx.CFB.utils.cfb_add(zip, '/xl/worksheets/sheet1.xml', Buffer.from(xml));
  return xlsx.CFB.write(zip, { type: 'buffer', fileType: 'zip', compression: true });
};
