type RarePlural = 'zero' | 'two' | 'few' | 'many';

/** The plural forms that English lacks and another language may need, beside each `…_other`. */
type RarePluralKeys<T> = {
  [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_${RarePlural}` : never]?: string;
};

/** The shape of a translation of `T`: the same keys, any text, and plural forms of its own. */
export type Translated<T> = {
  [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
} & RarePluralKeys<T>;
