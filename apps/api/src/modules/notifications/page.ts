import type { Locale } from '@clothes-closet/contracts';
import type { Letter } from './letter.ts';
import { html } from './markup.ts';
import { colours, darkScheme } from './page-colours.ts';
import { rowsOf, wordFont } from './page-rows.ts';
import { directionOf } from './texts.ts';

/**
 * The letter as HTML for mail programs: tables and inline styles because Outlook lays out with Word, no image and
 * nothing from elsewhere, `dir` and `lang` on a <div> too because Gmail drops <html> and <body>. The styles in the
 * head only add a dark scheme and Word's font: without them everything still reads.
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
<meta name="x-apple-disable-message-reformatting">
<title>${letter.subject}</title>
<!--[if mso]><style>${wordFont}</style><![endif]-->
<style>${darkScheme}</style>
</head>
<body style="margin:0;padding:0;background-color:${colours.page};">
<div lang="${locale}" dir="${dir}">
<div style="display:none;mso-hide:all;font-size:1px;line-height:1px;max-height:0;overflow:hidden;">${letter.preview}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" bgcolor="${colours.page}" style="background-color:${colours.page};">
<tr><td align="center" dir="${dir}" style="padding:16px 8px 32px;">
<!--[if mso]><table role="presentation" cellpadding="0" cellspacing="0" border="0" style="width:560px;"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" bgcolor="${colours.card}" style="max-width:560px;background-color:${colours.card};border:1px solid ${colours.line};">
${rowsOf(letter, dir)}
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
