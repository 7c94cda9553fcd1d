import { createHash } from "node:crypto";
import type { Created } from "@jiqun/tables";
import type { DescribedSource, NewThings } from "../file-reader";

/** What answers describe, with codes for what has none. */
export function thingsOf({ entities, indicators, scopes, source }: Created): NewThings {
  return {
    entities,
    indicators,
    scopes: scopes.map(({ zh: nameZh, en: nameEn, ...scope }) => ({ ...scope, nameZh, nameEn })),
    sources: source === null ? [] : [withCode(source)],
  };
}

/** A source described in the same words again is the same source, so its code is made of them. */
function withCode(source: NonNullable<Created["source"]>): DescribedSource {
  const words = [source.publisherZh, source.titleZh, source.published ?? "", source.address ?? ""];
  const mark = createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 12);
  const { published } = source;
  return { ...source, code: `source-${published === null ? "" : `${published}-`}${mark}` };
}
