import { describe, expect, it } from "vitest";
import { aspectsOfScopeQuestion } from "./scope-choice";

describe("aspectsOfScopeQuestion", () => {
  it.each([
    ["scope:gdp", null, null],
    ["scope:gdp@county", null, "county"],
    ["scope:gdp:growth_yoy@county", "growth_yoy", "county"],
    ["scope:value-added~C27:growth_yoy_real", "growth_yoy_real", null],
    ["scope:share-of-output:share_of_parent@park", "share_of_parent", "park"],
  ])("%s", (id, form, tier) => {
    expect(aspectsOfScopeQuestion(id)).toEqual({ form, tier });
  });
});
