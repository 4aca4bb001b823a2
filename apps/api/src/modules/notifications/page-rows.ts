import type { Button, Letter, Line, Moment, Part, Section } from './letter.ts';
import { html, type Markup } from './markup.ts';
import { colours } from './page-colours.ts';

type Direction = 'ltr' | 'rtl';

const fonts: Markup = html`-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',Tahoma,Arial,sans-serif`;

/** Word knows no fonts of other systems, and takes Times New Roman where it stumbles over one. */
export const wordFont: Markup = html`td, p, h1, h2, a { font-family: 'Segoe UI', Tahoma, Arial, sans-serif !important; }`;

/**
 * The rows of the card. Word spaces reliably by the padding of cells alone, and hands neither direction nor font down
 * to a table within a table: so each text has a cell of its own, and each cell says everything.
 */
export const rowsOf = (letter: Letter, dir: Direction): Markup[] => [
  stripe(dir),
  row(dir, quiet(letter.siteName), '20px 20px 16px'),
  row(dir, plain(letter.greeting), '0 20px 16px'),
  row(dir, headingOf(letter), '0 20px 8px'),
  row(dir, plain(letter.intro), '0 20px 20px'),
  ...letter.parts.flatMap((part) => partOf(part, dir)),
  row(dir, html`<p class="text" style="${text}">${letter.signOff}<br>${letter.siteName}</p>`, '0 20px 24px'),
  row(dir, quiet(letter.footnote), '16px 20px 24px', topLine),
];

const partOf = (part: Part, dir: Direction): Markup[] => {
  if (part.is === 'moment') return [row(dir, momentOf(part, dir), '0 20px 24px')];
  return part.is === 'button' ? [row(dir, buttonOf(part, dir), '0 20px 28px')] : sectionOf(part, dir);
};

const row = (dir: Direction, content: Markup, padding: string, look: Look = {}): Markup =>
  html`<tr>${cell(dir, content, { ...look, style: `padding:${padding};${look.style ?? ''}` })}</tr>
`;

type Look = { name?: string; style?: string };

const topLine: Look = { name: 'line', style: `border-top:1px solid ${colours.line};` };

const cell = (dir: Direction, content: Markup, { name, style }: Look): Markup =>
  html`<td${name && html` class="${name}"`} dir="${dir}" align="${dir === 'rtl' ? 'right' : 'left'}" style="font-family:${fonts};${style}">${content}</td>`;

const stripe = (dir: Direction): Markup =>
  html`<tr><td class="stripe" dir="${dir}" bgcolor="${colours.clay}" height="6" style="height:6px;font-size:1px;line-height:6px;mso-line-height-rule:exactly;background-color:${colours.clay};">&nbsp;</td></tr>
`;

const text = `margin:0;font-size:16px;line-height:1.6;color:${colours.text};`;

const plain = (words: string): Markup => html`<p class="text" style="${text}">${words}</p>`;

const quiet = (words: string): Markup =>
  html`<p class="quiet" style="margin:0;font-size:14px;line-height:1.6;color:${colours.quiet};">${words}</p>`;

/** The date and time are the largest text; where there are none, the title is. */
const headingOf = ({ title, parts }: Letter): Markup => {
  const size = parts.some(({ is }) => is === 'moment') ? '20px' : '26px';
  return html`<h1 class="ink" style="margin:0;font-size:${size};line-height:1.3;font-weight:bold;color:${colours.ink};">${title}</h1>`;
};

const momentOf = ({ day, time, isOff }: Moment, dir: Direction): Markup => {
  const words = html`${inTwoPieces(day)}<br>${time}`;
  const moment = html`<p class="ink" style="margin:0;font-size:26px;line-height:1.3;font-weight:bold;color:${colours.ink};">${isOff ? html`<s>${words}</s>` : words}</p>`;
  return html`<table role="presentation" class="tint" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" bgcolor="${colours.tint}" style="background-color:${colours.tint};border-radius:8px;">
<tr>${cell(dir, moment, { style: 'padding:16px;' })}</tr>
</table>`;
};

/** On a narrow phone the weekday stands alone, and the date stays together: `23 de septiembre`. */
const inTwoPieces = (day: string): string => {
  const [weekday = '', ...date] = day.split(' ');
  return [weekday, date.join('\u00a0')].join(' ');
};

const sectionOf = ({ title, lines }: Section, dir: Direction): Markup[] => [
  row(dir, titleOf(title), '0 20px 4px'),
  ...lines.map((line, index) =>
    row(dir, lineOf(line), index === lines.length - 1 ? '0 20px 24px' : '0 20px 6px'),
  ),
];

const titleOf = (title: string): Markup =>
  html`<h2 class="ink" style="margin:0;font-size:16px;line-height:1.4;font-weight:bold;color:${colours.ink};">${title}</h2>`;

const lineOf = ({ text: words, url }: Line): Markup =>
  url
    ? html`<p class="text" style="${text}"><a class="ink" href="${url}" style="color:${colours.ink};text-decoration:underline;">${words}</a></p>`
    : plain(words);

/**
 * All of it can be tapped, 48 pixels high. Word ignores the padding of a link: there the cell has it, and the colour
 * fills the cell.
 */
const buttonOf = ({ label, url }: Button, dir: Direction): Markup =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" dir="${dir}">
<tr><td class="button" dir="${dir}" align="center" bgcolor="${colours.ink}" style="font-family:${fonts};mso-padding-alt:12px 28px;background-color:${colours.ink};border-radius:8px;"><a href="${url}" style="display:inline-block;padding:12px 28px;font-size:16px;line-height:24px;font-weight:bold;color:${colours.onInk};text-decoration:none;border-radius:8px;">${label}</a></td></tr>
</table>`;
