import type { Bilingual } from "@jiqun/contract";

/** A message in both languages, one a line, with its `{names}` filled in; one that nothing is known of is a question mark. */
export function filled(message: Bilingual, details: Readonly<Record<string, string>>): string {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? "?");
  return `${fill(message.zh)}\n${fill(message.en)}`;
}
