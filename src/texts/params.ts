/** The words to fill in a text, read from the text itself: `{count}` wants a `count`. */

/**
 * Names of the words that a text wants: `'{count} {count|row|rows} in {sheet}'` gives `'count' | 'sheet'`. Of several texts (a
 * choice, two languages) it gives the words of all of them together.
 */
export type WordsOf<Text extends string> = Text extends `${string}{${infer Word}}${infer Rest}`
  ? (Word extends `${infer Name}|${string}` ? Name : Word) | WordsOf<Rest>
  : never;

/** The values for the words of a text: each of them, and nothing else. A text only known as `string` takes anything. */
export type ParamsOf<Text extends string> = string extends Text
  ? Readonly<Record<string, string | number>>
  : [WordsOf<Text>] extends [never]
    ? Readonly<Record<string, never>>
    : Readonly<Record<WordsOf<Text>, string | number>>;

/**
 * The texts of a catalogue, each held to the words of the same text in ours. A text that wants others, or leaves one out, is of
 * the type `never`, and the compiler names its key: `const en = {…} as const; en satisfies SameWords<typeof vi, typeof en>`.
 */
export type SameWords<Ours, Theirs> = {
  readonly [Key in keyof Ours]: Key extends keyof Theirs
    ? Ours[Key] extends string
      ? Theirs[Key] extends string
        ? [WordsOf<Ours[Key]>, WordsOf<Theirs[Key]>] extends [WordsOf<Theirs[Key]>, WordsOf<Ours[Key]>]
          ? Theirs[Key]
          : never
        : never
      : SameWords<Ours[Key], Theirs[Key]>
    : never;
};

/** A word to fill in: `{count}` or `{count|row|rows}`. The latter is the first form beside a `count` of 1, else the second. */
export const WORD = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** Names of the words that a text wants, as `WordsOf` reads them. */
export const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(WORD)].flatMap(([, name]) => (name === undefined ? [] : [name]));
