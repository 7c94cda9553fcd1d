import type { Figure } from "@jiqun/charts";
import { exactly } from "@jiqun/statistics";
import { expect, test } from "vitest";
import { coverageText as catalogueCoverage } from "./series-words";
import { chartTexts } from "../../wording/chart-texts";
import { findingText } from "../../wording/finding-text";
import type { Reader } from "../../wording/reader";
import { coverageText } from "../../wording/series-text";
import { citationText } from "../../wording/source-text";
import { tableRows } from "../../wording/table-rows";

/** Says the key of a text and what stands in it. */
const reader = {
  locale: "zh-CN",
  unit: "auto",
  t: (key: string, values: object = {}) => `${key} ${Object.values(values).join(" ")}`.trim(),
} as unknown as Reader;

const name = { zh: "名", en: "name" };

function figureOf({ dated }: { readonly dated: boolean }): Figure {
  const source = { code: "s", publisher: name, title: name, published: null };
  return {
    series: {
      indicator: { name, kind: "stock", unit: "ENTERPRISE" },
      entity: { name, short: name },
      scope: { name, dated },
      ...{ product: null, industry: null, market: null, form: "level" },
      coverage: { first: "2026-11", last: "2026-11", periods: 1, lastKnownOn: null, grades: [] },
    },
    observation: {
      ...{ period: "2026-11", quantity: exactly(1000), statuses: [], multiplier: 0, decimals: 0 },
      citation: { source, grade: "C", part: "document", locator: "", cell: null },
    },
  } as unknown as Figure;
}

/** Every text that tells of which time a figure is. */
function textsOf(figure: Figure): readonly string[] {
  const { series, observation } = figure;
  const texts = chartTexts(reader);
  return [
    texts.when(figure),
    ...texts.tip(figure).slice(1, 2),
    citationText(figure, reader),
    findingText({ kind: "level", first: figure, last: figure } as never, reader),
    findingText({ kind: "revisions", period: "2026-11", first: figure, last: figure, changes: 0 }, reader),
    tableRows([{ series, observations: [observation as never] }], reader)[0]?.period ?? "",
    coverageText(series, reader),
    catalogueCoverage(series, reader),
  ];
}

test("a day of look-up is told nowhere as the time of a figure whose sources name none", () => {
  const [undated, dated] = [textsOf(figureOf({ dated: false })), textsOf(figureOf({ dated: true }))];
  for (const text of undated) {
    expect(text).toContain("period.undated");
    expect(text).not.toContain("2026");
  }
  for (const text of dated) expect(text).toContain("2026年11月");
});
