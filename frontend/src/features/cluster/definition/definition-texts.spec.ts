import { expect, test } from "vitest";
import { noTexts, requestTexts, textsOf } from "./definition-texts";

test("a language left empty is given as silent, and comes back to the form empty", () => {
  const texts = { ...noTexts, nameEn: " Reagents ", coversZh: "体外诊断试剂" };
  expect(requestTexts(texts)).toEqual({
    name: { zh: null, en: "Reagents" },
    definition: { zh: "体外诊断试剂", en: null },
  });
  const saved = {
    own: true,
    name: { zh: "Reagents", en: "Reagents" },
    definition: { zh: "体外诊断试剂", en: "体外诊断试剂" },
  };
  expect(textsOf(saved)).toEqual({ ...texts, nameEn: "Reagents" });
});

test("nothing is saved without a name or without what it covers", () => {
  expect(requestTexts({ ...noTexts, nameZh: "试剂" })).toBeNull();
  expect(requestTexts({ ...noTexts, coversEn: "Reagents" })).toBeNull();
});

test("what came with data is named anew", () => {
  const brought = { own: false, name: { zh: "甲", en: "A" }, definition: { zh: "乙", en: "B" } };
  expect(textsOf(brought)).toEqual(noTexts);
});
