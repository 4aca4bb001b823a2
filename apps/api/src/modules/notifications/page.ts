import type { Locale } from '@clothes-closet/contracts';
import type { Letter, Line, Section } from './letter.ts';
import { html, type Markup } from './markup.ts';
import { directionOf } from './texts.ts';

/**
 * The letter as HTML for mail programs: tables and inline styles because Outlook lays out with Word, no image and
 * nothing from elsewhere, `dir` and `lang` on the table too because Gmail drops <html> and <body>. The styles in
 * the head only add a dark scheme: without them everything still reads.
 */
export const renderPage = (letter: Letter, locale: Locale): string => {
  const dir = directionOf(locale);
  const page = html`<!doctype html>
<html lang="${locale}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${letter.subject}</title>
<style>${darkScheme}</style>
</head>
<body style="margin:0;padding:0;background:${colours.page};">
<div lang="${locale}" dir="${dir}">
<div style="display:none;font-size:1px;line-height:1px;max-height:0;overflow:hidden;">${previewOf(letter)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" lang="${locale}" bgcolor="${colours.page}" style="background:${colours.page};">
<tr><td align="center" style="padding:16px 8px 32px;">
<!--[if mso]><table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" bgcolor="${colours.card}" style="max-width:560px;background:${colours.card};border:1px solid ${colours.line};border-top:6px solid ${colours.clay};border-radius:8px;">
<tr><td align="${dir === 'rtl' ? 'right' : 'left'}" style="padding:24px 24px 8px;${font}">
${contentOf(letter)}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
`;
  return page.source;
};

const colours = {
  page: '#f6f1ea',
  card: '#fffdfa',
  line: '#e4dacb',
  text: '#2b2723',
  quiet: '#655c52',
  ink: '#0f4c5c',
  clay: '#c8553d',
  tint: '#f3ede3',
} as const;

const font = html`font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',Tahoma,Arial,sans-serif;font-size:16px;line-height:1.6;color:${colours.text};`;

/** Follows a dark device; where a mail program darkens by itself, the plain colours above keep their contrast. */
const darkScheme: Markup = html`
@media (prefers-color-scheme: dark) {
  body, .page { background: #1b1917 !important; }
  .card { background: #262320 !important; border-color: #453f38 !important; border-top-color: #d9745d !important; }
  .tint { background: #33302b !important; }
  .card td, .card p, .card li { color: #f1ebe2 !important; }
  .card .quiet { color: #beb4a7 !important; border-color: #453f38 !important; }
  .card .ink, .card .ink a { color: #8fcfdf !important; }
}
`;

/** What a list of mails shows after the subject. */
const previewOf = ({ intro, place }: Letter): string => [intro, place?.lines[0]?.text ?? ''].join(' ').trim();

const contentOf = (
  letter: Letter,
): Markup => html`<p class="quiet" style="margin:0 0 16px;font-size:14px;color:${colours.quiet};">${letter.siteName}</p>
<p style="margin:0 0 16px;">${letter.greeting}</p>
${headingOf(letter)}
<p style="margin:0 0 16px;">${letter.intro}</p>
${letter.moment && momentOf(letter.moment)}
${letter.asksForAnswer ? [actionOf(letter), detailsOf(letter)] : [detailsOf(letter), actionOf(letter)]}
${letter.questions && sectionOf(letter.questions)}
<p style="margin:0 0 24px;">${letter.signOff}<br>${letter.siteName}</p>
<p class="quiet" style="margin:0 0 16px;padding-top:16px;border-top:1px solid ${colours.line};font-size:14px;color:${colours.quiet};">${letter.footnote}</p>`;

const detailsOf = ({ place, students }: Letter): Markup => html`${place && sectionOf(place)}
${sectionOf(students)}`;

const actionOf = ({ expectations, button }: Letter): Markup => html`${listOf(expectations)}
${buttonOf(button)}`;

/** The date and time are the largest text; where there are none, the title is. */
const headingOf = ({ title, moment }: Letter): Markup =>
  html`<h1 class="ink" style="margin:0 0 8px;font-size:${moment ? '20px' : '28px'};line-height:1.3;font-weight:bold;color:${colours.ink};">${title}</h1>`;

const momentOf = ({ day, time, isOff }: NonNullable<Letter['moment']>): Markup =>
  html`<table role="presentation" class="tint" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${colours.tint}" style="margin:0 0 24px;background:${colours.tint};border-radius:8px;">
<tr><td class="ink" style="padding:16px;font-size:28px;line-height:1.3;font-weight:bold;color:${colours.ink};">${isOff ? html`<s>${capitalised(day)}<br>${time}</s>` : html`${capitalised(day)}<br>${time}`}</td></tr>
</table>`;

/** Spanish and French write weekdays small, but nothing small at the start of a line of its own. */
const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const sectionOf = ({ title, lines }: Section): Markup =>
  html`${titleOf(title)}
${lines.map((line) => html`<p style="margin:0 0 6px;">${lineOf(line)}</p>`)}
<div style="height:18px;line-height:18px;font-size:1px;">&nbsp;</div>`;

const listOf = ({ title, lines }: Section): Markup =>
  html`${titleOf(title)}
<ul style="margin:0 0 24px;padding:0 20px;">${lines.map(({ text }) => html`<li style="margin:0 0 4px;">${text}</li>`)}</ul>`;

const titleOf = (title: string): Markup =>
  html`<h2 class="ink" style="margin:0 0 4px;font-size:16px;line-height:1.4;font-weight:bold;color:${colours.ink};">${title}</h2>`;

const lineOf = ({ text, url }: Line): Markup =>
  url
    ? html`<span class="ink"><a href="${url}" style="color:${colours.ink};text-decoration:underline;">${text}</a></span>`
    : html`${text}`;

/**
 * The padding is the link's, so that all of the button can be pressed; Outlook pads no links and gets it from the cell
 * (`mso-padding-alt`), whose colour it fills.
 */
const buttonOf = ({ label, url }: { label: string; url: string }): Markup =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px;">
<tr><td align="center" bgcolor="${colours.ink}" style="background:${colours.ink};border-radius:8px;mso-padding-alt:14px 24px;"><a href="${url}" style="display:inline-block;padding:14px 24px;font-size:16px;line-height:24px;font-weight:bold;color:#ffffff;text-decoration:none;"><span style="color:#ffffff;">${label}</span></a></td></tr>
</table>`;
