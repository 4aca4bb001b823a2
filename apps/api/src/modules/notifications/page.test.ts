import { describe, expect, test } from 'vitest';
import { colours, darkColours } from './page-colours.ts';
import { writeSamples } from './samples.ts';
import { directionOf } from './texts.ts';

/** What is known of mail programs, as rules. */
const named = writeSamples().map((sample) => ({
  ...sample,
  name: `${sample.kind} in ${sample.locale}`,
  dir: directionOf(sample.locale),
}));

const tagsOf = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
const attributeOf = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

describe.each(named)('$name', ({ html, locale, dir, text }) => {
  const body = html.slice(html.indexOf('<body'));
  const cells = tagsOf(body, 'td').filter((tag) => tag !== '<td>');

  test('brings everything along: no picture, script, font or style from elsewhere', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form|svg)\b|@import|@font-face|url\(/i);
  });

  test('stays far below the 102 kB at which Gmail cuts a mail off', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
  });

  test('reads the same without its <style>: that only adds a dark scheme, and a font for Word', () => {
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css.trim());
    expect(styles).toEqual([
      expect.stringMatching(/^[a-z0-9, ]+ \{ font-family: [^{}]+ \}$/),
      expect.stringMatching(/^@media \(prefers-color-scheme: dark\) \{[\s\S]*\}$/),
    ]);
    expect(styles[1]?.match(/[a-z-]+(?=: #)/g)?.every((property) => property.endsWith('color'))).toBe(true);
  });

  test('is laid out by tables that say they are none, with nothing that Word can’t do', () => {
    const tables = tagsOf(body, 'table');
    for (const table of tables) {
      expect(attributeOf(table, 'role')).toBe('presentation');
      expect(table).toContain('cellpadding="0" cellspacing="0" border="0"');
    }
    expect(body).not.toMatch(/flex|grid|float|position:|rgba?\(|var\(|calc\(|rem;|em;/);
    // Word drops margins, and the padding of all but cells.
    expect(body.match(/margin[a-z-]*:(?!0;)[^;"]*/g)).toBeNull();
    const padded = [...body.matchAll(/<([a-z0-9]+)[^>]*[";]padding:(?!0;)/g)].map(([, name]) => name);
    expect(new Set(padded)).toEqual(new Set(['td', 'a']));
  });

  test('says the direction and the font on every cell, and the language around all of it', () => {
    expect(html).toContain(`<html lang="${locale}" dir="${dir}">`);
    expect(body).toContain(`<div lang="${locale}" dir="${dir}">`);
    for (const cell of cells) expect(attributeOf(cell, 'dir')).toBe(dir);
    const start = dir === 'rtl' ? 'right' : 'left';
    expect(cells.some((cell) => attributeOf(cell, 'align') === (dir === 'rtl' ? 'left' : 'right'))).toBe(
      false,
    );
    const withText = [...body.matchAll(/(<td[^>]*>)<(?:p|h1|h2)\b/g)].map(([, cell = '']) => cell);
    expect(withText.length).toBeGreaterThan(8);
    for (const cell of withText) {
      expect(attributeOf(cell, 'align')).toBe(start);
      expect(attributeOf(cell, 'style')).toContain('font-family:');
    }
  });

  test('gives every text its size, height of line and colour where it stands', () => {
    for (const tag of ['p', 'h1', 'h2'].flatMap((name) => tagsOf(body, name))) {
      expect(attributeOf(tag, 'style')).toMatch(
        /^margin:0;font-size:\d\dpx;line-height:1\.\d;.*color:#[0-9a-f]{6};$/,
      );
    }
  });

  test('has a heading of its own, and titles below it', () => {
    expect(tagsOf(body, 'h1')).toHaveLength(1);
    expect(tagsOf(body, 'h2').length).toBeGreaterThanOrEqual(3);
    expect(body.indexOf('<h1')).toBeLessThan(body.indexOf('<h2'));
  });

  test('has one button, which is 48 pixels high wherever it is tapped', () => {
    const buttons = [...body.matchAll(/<td class="button"([^>]*)><a href="([^"]*)" style="([^"]*)">/g)];
    expect(buttons).toHaveLength(1);
    const [[, cell = '', href = '', style = ''] = []] = buttons;
    expect(style).toMatch(/display:inline-block;padding:12px \d+px;.*line-height:24px;/);
    expect(cell).toMatch(/bgcolor="#[0-9a-f]{6}".*mso-padding-alt:12px \d+px;/);
    expect(text).toContain(`\n${href}\n`);
  });

  test('leads only to whole addresses', () => {
    const links = tagsOf(body, 'a').map((tag) => attributeOf(tag, 'href'));
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const link of links) expect(link).toMatch(/^(https:\/\/[^/]|tel:\+?\d|mailto:\S+@)/);
  });

  test('has a hidden line for lists of mails, which Word hides too', () => {
    expect(body).toMatch(/<div style="display:none;mso-hide:all;[^"]*">[^<]{15,}<\/div>/);
  });
});

type Scheme = Record<keyof typeof colours, string>;

const pairs: [keyof Scheme, keyof Scheme][] = [
  ['text', 'card'],
  ['quiet', 'card'],
  ['ink', 'card'],
  ['ink', 'tint'],
  ['onInk', 'ink'],
];

const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

const lightnessOf = (colour: string) => (Math.max(...channels(colour)) + Math.min(...channels(colour))) / 2;

/** The same hue, light for dark: about what mail programs do. */
const turned = (colour: string): string => {
  const shift = 1 - 2 * lightnessOf(colour);
  return `#${channels(colour)
    .map((channel) =>
      Math.round((channel + shift) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
};

/** WCAG 2.2. */
const contrastOf = (one: string, other: string): number => {
  const [lighter = 0, darker = 0] = [one, other].map(luminanceOf).toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
};

const luminanceOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

describe.each(pairs)('the colour %s on %s can be read (AA)', (text, background) => {
  const [words, ground] = [colours[text], colours[background]];

  test('as it is, and in our dark scheme', () => {
    expect(contrastOf(words, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(darkColours[text], darkColours[background])).toBeGreaterThanOrEqual(4.5);
  });

  test('where a mail program turns all colours around', () => {
    expect(contrastOf(turned(words), turned(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test('where it turns only light backgrounds and dark texts', () => {
    const isLightGround = lightnessOf(ground) > 0.5;
    const isDarkText = lightnessOf(words) < 0.5;
    const seen = contrastOf(isDarkText ? turned(words) : words, isLightGround ? turned(ground) : ground);
    expect(seen).toBeGreaterThanOrEqual(4.5);
  });
});
