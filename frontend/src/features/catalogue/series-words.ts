import type { MatchedTerm, Series, Source } from "@jiqun/contract";
import { periodText } from "../../wording/figure-text";
import { formText } from "../../wording/form-text";
import { pick, type Reader } from "../../wording/reader";

/** What is measured of whom, as a heading. */
export function seriesHeading({ indicator, product, entity }: Series, reader: Reader): string {
  return reader.t("catalogue.series.heading", {
    indicator: pick((product ?? indicator).name, reader),
    entity: pick(entity.short, reader),
  });
}

/** How it was counted: scope, industry, kind of growth, frequency and accumulation. */
export function seriesDetails(series: Series, reader: Reader): readonly string[] {
  const { scope, industry, market, frequency, accumulation } = series;
  const { t } = reader;
  return [
    pick(scope.name, reader),
    industry === null ? "" : pick(industry.name, reader),
    market === null ? "" : pick(market.short, reader),
    formText(series, reader),
    scope.dated ? t(`frequency.${frequency}`) : "",
    accumulation === "cumulative" ? t("catalogue.accumulation.cumulative") : "",
  ].filter((part) => part !== "");
}

/** Every name that a row of the list stands for, in both languages: what was found in one of them needs no explanation. */
export function namesOf({ indicator, product, entity, scope, industry, market }: Series): readonly string[] {
  const named = [indicator.name, product?.name, entity.name, entity.short, scope.name, industry?.name];
  const all = [...named, market?.name, market?.short];
  return all.flatMap((name) => (name === undefined ? [] : [name.zh, name.en]));
}

/** Where terms were found that nobody sees in the row itself: in a source, a code, an alias. Empty where all are in sight. */
export function unseenMatches(
  matches: readonly MatchedTerm[],
  { shown, reader }: { readonly shown: readonly string[]; readonly reader: Reader },
): string {
  const { t } = reader;
  const unseen = matches.filter(({ text }) => !shown.some((name) => name.includes(text)));
  const named = unseen.map(({ field, text }) =>
    t("catalogue.matchedIn", { field: t(`catalogue.field.${field}`), text }),
  );
  return named.length === 0
    ? ""
    : t("catalogue.matched", { list: [...new Set(named)].join(t("notice.list")) });
}

/** From when to when, in how many periods, and how fresh, unless it is of no known time; that there is nothing where there is nothing. */
export function coverageText(series: Series, reader: Reader): string {
  const { periods, lastKnownOn } = series.coverage;
  const fresh = series.scope.dated ? lastKnownOn : null;
  const { t } = reader;
  const span = spanText(series, reader);
  if (span === null) return t("catalogue.noPeriods");
  const known = fresh === null ? [] : [t("catalogue.known", { date: fresh })];
  return [span, t("catalogue.periods", { count: periods }), ...known].join(" · ");
}

/** Null without a value. */
function spanText({ coverage, scope }: Series, reader: Reader): string | null {
  const { first, last, periods } = coverage;
  if (!scope.dated && periods > 0) return reader.t("period.undated");
  if (first === null || last === null) return null;
  return first === last ? periodText(first, reader) : periodSpan(first, last, reader);
}

function periodSpan(first: string, last: string, reader: Reader): string {
  return reader.t("catalogue.years", {
    from: periodText(first, reader),
    to: periodText(last, reader),
  });
}

/** Who published a source, and when as far as that is known. */
export function publisherText({ publisher, published }: Source, reader: Reader): string {
  return [pick(publisher, reader), published ?? ""].filter((part) => part !== "").join(" ");
}
