import type { Figure } from "@jiqun/charts";
import type { Citation, Grade, Source } from "@jiqun/contract";
import { compareCodes } from "@jiqun/statistics";
import type { MessageKey } from "../messages";
import { figureText, whenText } from "./figure-text";
import { pick, type Reader } from "./reader";

const placeKeys = {
  paragraph: "place.paragraph",
  page: "place.page",
  sheet: "place.sheet",
  table: "place.table",
  document: "place.document",
} as const satisfies Record<Citation["part"], MessageKey>;

/** Where in its source a number stands: 第 103 段. */
export function placeText({ part, locator, cell }: Citation, { t }: Reader): string {
  const place = t(placeKeys[part], { locator });
  const within = part === "sheet" || part === "table";
  return cell === null || !within ? place : t("place.withCell", { place, cell });
}

/** Where in the imported file a number stood, for a source that is no table itself. */
export function importedRow({ part, cell }: Citation, { t }: Reader): string {
  const row = part === "sheet" || part === "table" ? null : (/^row (\d+)$/.exec(cell ?? "")?.[1] ?? null);
  return row === null ? "" : t("place.row", { row });
}

export function publishedText({ published, publishedInferred }: Source, { t }: Reader): string {
  if (published === null) return t("passport.unpublished");
  return publishedInferred
    ? t("passport.publishedInferred", { date: published })
    : t("passport.published", { date: published });
}

export function gradeMeaning(grade: Grade, { t }: Reader): string {
  if (grade === "A") return t("grade.meaningA");
  return grade === "B" ? t("grade.meaningB") : t("grade.meaningC");
}

/** A figure with its source as one sentence, for a footnote. */
export function citationText(figure: Figure, reader: Reader): string {
  const { series, observation } = figure;
  const { citation, quantity } = observation;
  const words = quantity?.asStated ?? null;
  return reader.t("citation.text", {
    entity: pick(series.entity.name, reader),
    indicator: pick((series.product ?? series.indicator).name, reader),
    scope: pick(series.scope.name, reader),
    period: whenText(figure, reader),
    value: figureText(figure, reader),
    stated: words === null ? "" : reader.t("citation.stated", { words }),
    publisher: pick(citation.source.publisher, reader),
    title: innerMarks(pick(citation.source.title, reader), reader),
    date: publishedText(citation.source, reader),
    place: placeText(citation, reader),
    grade: gradeMeaning(citation.grade, reader),
  });
}

/** Title marks within a title that gets its own. */
function innerMarks(title: string, { locale }: Reader): string {
  return locale === "en" ? title : title.replaceAll("《", "〈").replaceAll("》", "〉");
}

/** A source as the line beneath a chart names it. */
export interface SourceMention {
  readonly code: string;
  readonly text: string;
  readonly grade: Grade;
}

/** Each source and grade of the figures once, best grades first. */
export function sourceMentions(
  figures: readonly Pick<Figure, "observation">[],
  reader: Reader,
): readonly SourceMention[] {
  const mentions = new Map<string, SourceMention>();
  for (const { observation } of figures) {
    const { source, grade } = observation.citation;
    const text = [pick(source.publisher, reader), source.published].filter(Boolean).join(" ");
    const code = `${source.code} ${grade}`;
    mentions.set(code, { code, text, grade });
  }
  return [...mentions.values()].sort((a, b) => compareCodes(a.grade, b.grade));
}
