import type { LabelConcept, OpenLabel, Words } from "../labelled";
import type { Asking } from "./question-book";

/** What labels along an axis can be, in words. */
const conceptNames: Readonly<Record<LabelConcept, Words>> = {
  entity: { zh: "地区或单位", en: "places or organisations" },
  indicator: { zh: "指标", en: "indicators" },
  industry: { zh: "行业", en: "industries" },
  product: { zh: "产品", en: "products" },
  unit: { zh: "计量单位", en: "units" },
  facet: { zh: "其他分组（与指标连用）", en: "a further breakdown, kept with the indicator" },
  ignore: { zh: "不读这一列", en: "leave them out" },
};

/** The question what a column or row of labels is. */
export function labelsAsking({ key, header, examples, candidates }: OpenLabel): Asking {
  const asked = [header ?? "", examples.slice(0, 3).join("、")].filter((part) => part !== "").join("：");
  return {
    // The key tells the answer's place in the shape of the table, so it is kept whole.
    id: `labels:${key}`,
    kind: "labels",
    asked,
    because: "absent",
    candidates: () => candidates.map((value) => ({ value, ...conceptNames[value], reason: "file" })),
    mayCreate: false,
    maySkip: true,
  };
}
