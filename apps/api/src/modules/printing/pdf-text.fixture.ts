import { extractText, getDocumentProxy } from 'unpdf';

export type PdfText = { pages: string[] };

/** The text of each page, as a reader of PDFs finds it. */
export const readPdf = async (file: Uint8Array): Promise<PdfText> => {
  const document = await getDocumentProxy(new Uint8Array(file));
  const { text } = await extractText(document, { mergePages: false });
  return { pages: text.map((page) => page.replace(/\s+/g, ' ').trim()) };
};
