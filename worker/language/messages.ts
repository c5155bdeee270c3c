/** The messages of the site, and what their translations must hold: types alone. */
import type belarusian from "../../data/i18n/messages/be.json";
import type english from "../../data/i18n/messages/en.json";
import type lithuanian from "../../data/i18n/messages/lt.json";
import type latvian from "../../data/i18n/messages/lv.json";
import type polish from "../../data/i18n/messages/pl.json";

/** Cardinal forms of one message, by the plural rules of CLDR; `other` stands for those that a language does not tell apart. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

type English = typeof english;

/** A text as it stands in English, with holes in braces; behind `@` what tells it from another that reads the same. */
export type Message = { [M in keyof English]: English[M] extends string ? M : never }[keyof English];

/** A message without holes. */
export type Plain = { [M in Message]: [Holes<M>] extends [never] ? M : never }[Message];

/** A message of a count, in the form for many. */
export type Counted = Exclude<keyof English, Message>;

/** The dictionaries, each of which holds every message: one that lacks any is an error of types here. */
export type Dictionaries = {
  readonly lt: Complete<typeof lithuanian>;
  readonly lv: Complete<typeof latvian>;
  readonly pl: Complete<typeof polish>;
  readonly be: Complete<typeof belarusian>;
};

type Complete<V extends Vocabulary> = V;

/** What a language must hold: every message, and forms where English has forms. */
type Vocabulary = { readonly [M in keyof English]: English[M] extends string ? string : Forms };

/** Names of the holes of a message: `count` and `area` of `{count} claims in {area}`. */
export type Holes<T extends string> = T extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;

/** One value for each hole, and nothing where there is none. */
export type Values<T extends string, V> = [Holes<T>] extends [never]
  ? readonly []
  : readonly [values: Readonly<Record<Holes<T>, V>>];

/** Like `Values`, for a message of a count, whose `{count}` needs no value. */
export type CountedValues<T extends string, V> = [Exclude<Holes<T>, "count">] extends [never]
  ? readonly []
  : readonly [values: Readonly<Record<Exclude<Holes<T>, "count">, V>>];
