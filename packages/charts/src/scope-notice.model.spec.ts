import type { SeriesObservations } from "@jiqun/contract";
import { exactly } from "@jiqun/statistics";
import { expect, test } from "vitest";
import { scopeNoticeModels } from "./scope-notice.model";
import { sampleSeries } from "./sample.fixture";

const value = [{ period: "2024", quantity: exactly(1) }];

function measured(entity: string, measure: string, figures = value): SeriesObservations {
  const one = sampleSeries({ code: entity, hue: 0 }, figures);
  const same = { code: "one" };
  const scope = { coverage: same, territory: same, priceBase: same, classification: same, cluster: null };
  return { ...one, series: { ...one.series, scope: { ...scope, measure: { code: measure } } } } as never;
}

test("measures of one entity are compared, in every pair, each difference once", () => {
  const models = scopeNoticeModels([
    measured("suzhou", "revenue"),
    measured("suzhou", "gross-output"),
    measured("suzhou", "value-added"),
    measured("suzhou", "gross-output"),
  ]);
  expect(models.map(({ differences }) => differences.map(({ values }) => values))).toEqual([
    [["revenue", "gross-output"]],
    [["revenue", "value-added"]],
    [["gross-output", "value-added"]],
  ]);
});

test("a series without a value is compared with nothing", () => {
  expect(scopeNoticeModels([measured("a", "revenue", []), measured("b", "gross-output")])).toEqual([]);
});
