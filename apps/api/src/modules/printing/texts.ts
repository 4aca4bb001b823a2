import { printed } from '@clothes-closet/texts/en/printed';
import { createInstance } from 'i18next';

type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Path<T[K]>}`;
}[keyof T & string];

/** Plural forms are asked for by their common stem and a count. */
type Singular<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;

const i18n = createInstance();
i18n.init({
  lng: 'en',
  fallbackLng: false,
  ns: 'printed',
  defaultNS: 'printed',
  resources: { en: { printed } },
  initAsync: false,
  // Paper has no markup that could be broken out of.
  interpolation: { escapeValue: false },
});

/** The texts of printed pages. */
export const t = (key: Path<typeof printed>, values: Record<string, string | number> = {}): string =>
  i18n.t(key, values);
