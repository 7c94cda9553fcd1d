import type { UnitText } from "@jiqun/statistics";
import type { SeriesLabels, UnitLabel } from "../labelled";
import type { Candidate } from "../question";
import { readUnitText } from "../words";
import type { AnswerBook, Given } from "./answer-book";
import { questionId, type Asking, type QuestionCause } from "./question-book";
import { unitCandidate, unitFits, usualUnits, type UnitWanted } from "./unit-fit";

/** The unit of a series. `askNow`: the table names one that cannot be used; `askIfBare`: only numbers without one ask. */
export type UnitFinding =
  | { readonly kind: "found"; readonly unit: UnitText }
  | { readonly kind: "skipped" }
  | { readonly kind: "askNow" | "askIfBare"; readonly asking: Asking };

const mostCandidates = 8;
const notAUnit = { zh: "应为产品认识的单位，如 亿元、万人、%", en: "a unit that is known: 亿元, 万人, %" };
const notFitting = {
  zh: "单位与指标不符：水平值用指标的单位，增速和比重用 %",
  en: "a unit that fits the indicator; growth and shares are in %",
};

/** Finds the unit of series: as answered, as the table states it; else it is asked. Nothing is converted or assumed. */
export class UnitChoice {
  /** Units that the file states anywhere. */
  private readonly stated = new Map<string, UnitText>();

  constructor(private readonly answers: AnswerBook) {}

  find(labels: SeriesLabels, words: string, wanted: UnitWanted): UnitFinding {
    const { unit } = labels;
    if (unit !== null && unit.unit !== null) this.stated.set(unit.text, asUnitText(unit.unit, unit));
    const ids = idsOf(words, wanted);
    const own = this.answered(this.answers.given(...ids), wanted);
    if (own !== null) return own;
    const [id = ""] = ids;
    if (unit === null) return this.absent(id, words, wanted);
    if (unit.unit === null) return this.unknown(unit, wanted);
    if (unitFits(wanted, unit.unit)) return { kind: "found", unit: asUnitText(unit.unit, unit) };
    return { kind: "askNow", asking: this.asking({ id, asked: words, because: "contradiction" }, wanted) };
  }

  private absent(id: string, asked: string, wanted: UnitWanted): UnitFinding {
    const forAll = this.answered(this.answers.forAll("unit"), wanted);
    const asking = this.asking({ id, asked, because: "absent" }, wanted);
    return forAll ?? { kind: "askIfBare", asking };
  }

  private unknown(unit: UnitLabel, wanted: UnitWanted): UnitFinding {
    const id = questionId("unit", unit.text);
    const given = this.answered(this.answers.given(id, "unit:*"), wanted);
    const asking = this.asking({ id, asked: unit.text, because: "unknown" }, wanted);
    return given ?? { kind: "askNow", asking };
  }

  /** The unit of an answer; null where there is none, or it does not fit. */
  answered(given: Given | null, wanted: UnitWanted): UnitFinding | null {
    if (given === null) return null;
    const { id, answer } = given;
    if (answer.kind === "skip") return { kind: "skipped" };
    const text = answer.kind === "value" ? answer.value : answer.kind === "code" ? answer.code : "";
    const label = readUnitText(text);
    const { unit = null, multiplier = 0 } = label ?? {};
    if (unit === null) return this.answers.refuse(id, notAUnit);
    // An answer for all units is for those that it fits.
    if (!unitFits(wanted, unit)) return id === "unit:*" ? null : this.answers.refuse(id, notFitting);
    return { kind: "found", unit: { unit, multiplier } };
  }

  private asking(
    about: { readonly id: string; readonly asked: string; readonly because: QuestionCause },
    wanted: UnitWanted,
  ): Asking {
    const candidates = (): readonly Candidate[] => {
      const stated = [...this.stated].filter(([, { unit }]) => unitFits(wanted, unit));
      const first = stated.slice(0, mostCandidates).map(([text]) => unitCandidate(text));
      const known = new Set(first.map(({ value }) => value));
      return [...first, ...usualUnits(wanted).filter(({ value }) => !known.has(value))];
    };
    return { ...about, kind: "unit", candidates, mayCreate: false, maySkip: true };
  }
}

/** Growth of an indicator has another unit than its level. */
function idsOf(words: string, { form }: UnitWanted): readonly string[] {
  return form === "level" ? [questionId("unit", words)] : [questionId("unit", `${words}:${form}`)];
}

function asUnitText(unit: UnitText["unit"], { multiplier }: UnitLabel): UnitText {
  return { unit, multiplier };
}
