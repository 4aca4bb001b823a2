import type { Letter, Line, Part, Section } from './letter.ts';
import { oneLine, withoutIsolates } from './texts.ts';

/** The letter for a mail program without HTML. Links stand alone on their lines, where every program finds them. */
export const renderPlainText = (letter: Letter): string =>
  [
    paragraph(letter.greeting),
    paragraph(letter.title, letter.intro),
    ...letter.parts.map(partOf),
    paragraph(letter.signOff, letter.siteName),
    paragraph(letter.footnote),
  ]
    .join('\n\n')
    .concat('\n');

const partOf = (part: Part): string => {
  if (part.is === 'moment') return paragraph(part.day, part.time);
  return part.is === 'button' ? `${oneLine(part.label)}\n${part.url}` : section(part);
};

const paragraph = (...lines: string[]): string => lines.map(oneLine).join('\n');

const section = ({ title, lines }: Section): string =>
  [oneLine(title), ...lines.flatMap(withAddress)].join('\n');

/** A phone number or an email address is already in the text; a web address is not. */
const withAddress = ({ text, url }: Line): string[] => {
  if (url?.startsWith('http')) return [oneLine(text), url];
  // Programs that look for addresses in the text take what isolates one for a part of it.
  return [url?.startsWith('mailto:') ? withoutIsolates(oneLine(text)) : oneLine(text)];
};
