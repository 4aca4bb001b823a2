import { html, type Markup } from './markup.ts';

/**
 * Each pair of text and background keeps its contrast (AA) as it stands, in our dark scheme, and where a mail program
 * turns light and dark around by itself: all colours (Gmail on iPhones, Outlook on Windows) or light backgrounds and
 * dark texts alone (Gmail on Android, Outlook.com).
 */
export const colours = {
  page: '#f6f1ea',
  card: '#fffdfa',
  line: '#e4dacb',
  text: '#2b2723',
  quiet: '#655c52',
  ink: '#0f4c5c',
  onInk: '#ffffff',
  clay: '#c8553d',
  tint: '#f3ede3',
} as const;

export const darkColours: Record<keyof typeof colours, string> = {
  page: '#1b1917',
  card: '#262320',
  line: '#453f38',
  text: '#f1ebe2',
  quiet: '#beb4a7',
  ink: '#8fcfdf',
  onInk: '#10262c',
  clay: '#d9745d',
  tint: '#33302b',
};

/**
 * For mail programs that follow a dark device by what we say (Apple's, Thunderbird, Samsung's). Gmail drops a whole
 * <style> that it can't read, so nothing may depend on it.
 */
export const darkScheme: Markup = html`
@media (prefers-color-scheme: dark) {
  body, .page { background-color: ${darkColours.page} !important; }
  .card { background-color: ${darkColours.card} !important; }
  .card, .line { border-color: ${darkColours.line} !important; }
  .stripe { background-color: ${darkColours.clay} !important; }
  .tint { background-color: ${darkColours.tint} !important; }
  .text { color: ${darkColours.text} !important; }
  .quiet { color: ${darkColours.quiet} !important; }
  .ink { color: ${darkColours.ink} !important; }
  .button { background-color: ${darkColours.ink} !important; }
  .button a { color: ${darkColours.onInk} !important; }
}
`;
