import type { ImportAnswer, ImportQuestion } from "@jiqun/contract";
import { scopeValue } from "@jiqun/statistics";
import { pick, type Reader } from "../../../wording/reader";
import { gradeMeaning } from "../../../wording/source-text";
import type { Catalogue } from "../use-catalogue";

interface Context {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  /** The question where it is still open, for the names of its candidates. */
  readonly question: ImportQuestion | null;
}

/** An answer in words. */
export function answerText(kind: ImportQuestion["kind"], answer: ImportAnswer, context: Context): string {
  const { reader, catalogue, question } = context;
  const { t } = reader;
  switch (answer.kind) {
    case "code": {
      const offered = question?.candidates.find(({ value }) => value === answer.code);
      return offered === undefined ? catalogue.nameOf(kind, answer.code) : pick(offered, reader);
    }
    case "value":
      return valueText(kind, answer.value, context);
    case "skip":
      return t("questions.leftOut");
    case "entity":
      return t("questions.created", { name: named(answer.entity, reader) });
    case "indicator":
      return t("questions.created", { name: named(answer.indicator, reader) });
    case "scope":
      return t("questions.scopeGiven", { parts: scopeText(answer.scope, reader) });
    case "source":
      return t("questions.sourceGiven", {
        title: pick({ zh: answer.source.titleZh, en: answer.source.titleEn }, reader),
      });
  }
}

const concepts = ["entity", "indicator", "industry", "product", "unit", "facet", "ignore"] as const;

function valueText(kind: ImportQuestion["kind"], value: string, { reader, question }: Context): string {
  if (kind === "grade" && (value === "A" || value === "B" || value === "C"))
    return gradeMeaning(value, reader);
  const concept = kind === "labels" ? concepts.find((one) => one === value) : undefined;
  if (concept !== undefined) return reader.t(`questions.concept.${concept}`);
  const offered = question?.candidates.find((candidate) => candidate.value === value);
  return offered === undefined ? value : pick(offered, reader);
}

function named(
  { nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string },
  reader: Reader,
): string {
  return pick({ zh: nameZh, en: nameEn }, reader);
}

function scopeText(scope: Extract<ImportAnswer, { kind: "scope" }>["scope"], reader: Reader): string {
  const dimensions = ["measure", "coverage", "territory", "priceBase", "classification"] as const;
  return dimensions
    .filter((dimension) => !["not-stated", "not-applicable"].includes(scope[dimension]))
    .map((dimension) => scopeValue(dimension, scope[dimension]))
    .map((value) => (value === null ? "" : pick(value, reader)))
    .join(" · ");
}
