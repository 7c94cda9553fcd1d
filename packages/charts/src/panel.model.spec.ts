import { exactly } from "@jiqun/statistics";
import { expect, test } from "vitest";
import { panelModel } from "./panel.model";
import { plainTexts, sampleSeries } from "./sample.fixture";

const figures = [{ period: "2026", quantity: exactly(430) }];
const dated = sampleSeries({ code: "sip", hue: 1 }, figures);
const undated = sampleSeries({ code: "snd", hue: 2, dated: false }, figures);

test("what is of no known time stands on no axis of time", () => {
  const texts = { ...plainTexts, when: () => "not stated" };
  for (const kind of ["level", "growth"] as const) {
    expect(panelModel(kind, [dated], texts).kind).toBe(kind);
    const model = panelModel(kind, [dated, undated], texts);
    expect(model.kind === "rows" && model.rows.map(({ detail }) => detail.replace("\u00a0", " "))).toEqual([
      "not stated",
      "not stated",
    ]);
    expect([model.finding.kind, panelModel(kind, [undated], texts).finding.kind]).toEqual([
      "definitions",
      "level",
    ]);
  }
});
