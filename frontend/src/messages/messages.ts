import type { ErrorCode } from "@jiqun/contract";
import type { catalogueZhCN } from "./catalogue.zh-CN";
import type { clusterZhCN } from "./cluster.zh-CN";
import type { compareZhCN } from "./compare.zh-CN";
import type { importingZhCN } from "./importing.zh-CN";
import type { viewsZhCN } from "./views.zh-CN";
import type { zhCN } from "./zh-CN";

/** Texts of another language in the shape of the Chinese ones. */
export type Texts<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Texts<Shape[Key]>;
};

/** Shape of every language: the keys of the Chinese texts. A missing key, or an error without words, does not compile. */
export type Messages = Texts<typeof zhCN> & { readonly error: Readonly<Record<ErrorCode, string>> };

/** All texts that a page can ask for, those that arrive later included. */
type All = typeof zhCN &
  typeof catalogueZhCN &
  typeof importingZhCN &
  typeof compareZhCN &
  typeof clusterZhCN &
  typeof viewsZhCN;

type Paths<Shape, Prefix extends string = ""> = {
  [Key in keyof Shape & string]: Shape[Key] extends string
    ? `${Prefix}${Key}`
    : Paths<Shape[Key], `${Prefix}${Key}.`>;
}[keyof Shape & string];

/** Address of a text, such as `passport.title`. */
export type MessageKey = Paths<All>;

type TextAt<Shape, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Shape
    ? TextAt<Shape[Head], Rest>
    : never
  : Path extends keyof Shape
    ? Shape[Path]
    : never;

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What a text must be filled in with; nothing for one without `{names}`. */
export type MessageValues<Key extends MessageKey> = Readonly<
  Record<Names<TextAt<All, Key>>, string | number>
>;

/** Words a text. Values are asked for exactly where the text has `{names}`. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: [keyof MessageValues<Key>] extends [never] ? [] : [MessageValues<Key>]
) => string;
