/** HTML that is safe to show: made by `markup` alone. */
export type Markup = { readonly source: string };

/** Everything put into the template is escaped, unless it was made by `markup` itself. */
export const markup = (
  strings: TemplateStringsArray,
  ...values: (string | Markup | readonly Markup[])[]
): Markup => ({ source: strings.map((string, index) => string + sourceOf(values[index] ?? '')).join('') });

const sourceOf = (value: string | Markup | readonly Markup[]): string => {
  if (typeof value === 'string')
    return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return 'source' in value ? value.source : value.map(({ source }) => source).join('');
};
