import type { Letter, Line, Section } from './letter.ts';
import { oneLine } from './texts.ts';

/** The letter for a mail program without HTML. Links stand alone on their lines, where every program finds them. */
export const renderPlainText = (letter: Letter): string => {
  const details = [letter.place && section(letter.place), section(letter.students)];
  const action = [
    section(letter.expectations, '- '),
    `${paragraph(letter.button.label)}\n${letter.button.url}`,
  ];
  return [
    paragraph(letter.greeting),
    paragraph(letter.title, letter.intro),
    letter.moment && paragraph(letter.moment.day, letter.moment.time),
    ...(letter.asksForAnswer ? [...action, ...details] : [...details, ...action]),
    letter.questions && section(letter.questions),
    paragraph(letter.signOff, letter.siteName),
    paragraph(letter.footnote),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n')
    .concat('\n');
};

const paragraph = (...lines: string[]): string => lines.map(oneLine).join('\n');

const section = ({ title, lines }: Section, bullet = ''): string =>
  [oneLine(title), ...lines.flatMap((line) => withAddress(line, bullet))].join('\n');

/** A phone number or an email address is already in the text; a web address is not. */
const withAddress = ({ text, url }: Line, bullet: string): string[] =>
  url?.startsWith('http') ? [oneLine(text), url] : [bullet + oneLine(text)];
