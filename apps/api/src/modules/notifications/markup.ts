/** HTML that is safe to send: made by `html` alone. */
export type Markup = { readonly source: string };

type Value = string | Markup | readonly Markup[] | undefined;

/** Everything put into the template is escaped, unless it was made by `html` itself; undefined becomes nothing. */
export const html = (strings: TemplateStringsArray, ...values: Value[]): Markup => ({
  source: strings.map((string, index) => string + sourceOf(values[index])).join(''),
});

const sourceOf = (value: Value): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => entities[character] ?? '');
  return 'source' in value ? value.source : value.map(({ source }) => source).join('');
};

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
