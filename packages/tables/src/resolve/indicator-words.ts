import type { SeriesLabels } from "../labelled";
import { readFormWords, readUnitWords } from "../words";
import { withoutMarks } from "./spelling";

/** Words of a series' indicator, further dimensions joined by `/`, without unit, numbering and words of form. */
export function indicatorWords(labels: SeriesLabels): string {
  const parts = [labels.indicator?.text ?? "", ...labels.facets.map(({ value }) => value)];
  return parts
    .map((part, index) => (index === 0 ? plainIndicator(part, labels.formStated) : part.trim()))
    .filter((part) => part !== "")
    .join("/");
}

/** Words of the indicator as they are printed, further dimensions joined by `/`. */
export function printedIndicator(labels: SeriesLabels): string | null {
  const parts = [labels.indicator?.text ?? "", ...labels.facets.map(({ value }) => value)];
  const words = parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("/");
  return words === "" ? null : words;
}

/** A name without its unit; words of form are left out only where they were understood, so that no growth turns level. */
function plainIndicator(text: string, formStated: boolean): string {
  const plain = withoutUnit(withoutMarks(text));
  const rest = formStated ? withoutUnit(readFormWords(plain).rest) : plain;
  return rest === "" ? plain : rest;
}

function withoutUnit(text: string): string {
  const { rest } = readUnitWords(text);
  return rest === "" ? text : rest;
}
