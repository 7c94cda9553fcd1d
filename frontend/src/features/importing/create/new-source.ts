import { newSourceSchema, type EntryRequest } from "@jiqun/contract";

export type NewSource = Extract<EntryRequest["source"], { describe: unknown }>["describe"];

/** A source under description; empty texts are what is not known. */
export type SourceDraft = Record<keyof NewSource, string>;

export function emptySource(title: string): SourceDraft {
  return {
    publisherZh: "",
    publisherEn: "",
    titleZh: title,
    titleEn: title,
    published: "",
    address: "",
    licenceZh: "",
    licenceEn: "",
  };
}

/** The source, and the fields that are wrong. */
export function checkedSource(draft: SourceDraft): {
  readonly source: NewSource | null;
  readonly wrong: ReadonlySet<keyof NewSource>;
} {
  const parsed = newSourceSchema.safeParse({
    ...draft,
    published: draft.published.trim() || null,
    address: draft.address.trim() || null,
  });
  if (parsed.success) return { source: parsed.data, wrong: new Set() };
  return { source: null, wrong: new Set(parsed.error.issues.map(({ path }) => path[0] as keyof NewSource)) };
}
