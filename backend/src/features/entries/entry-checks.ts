import type { EntryRequest, Form } from "@jiqun/contract";
import {
  cumulativePeriod,
  frequencyOf,
  isUnitCode,
  tryParsePeriod,
  unitOf,
  type FigureKind,
  type Period,
  type StatedReading,
  type UnitCode,
} from "@jiqun/statistics";
import { entryRefused } from "./entry.errors";

/** What words must say to be a value of a series of a form. */
const kindsOf: Readonly<Record<Form, readonly FigureKind[]>> = {
  level: ["level", "rank", "ratio", "index", "share"],
  growth_yoy: ["growth"],
  growth_yoy_real: ["growth"],
  growth_pop: ["growth"],
  growth_avg: ["growth"],
  share_of_parent: ["share", "ratio"],
};

/** A growth is no level and a share no growth, whatever the unit. Throws ENTRY_REFUSED. */
export function checkForm({ kind, asStated }: StatedReading, form: Form): void {
  if (kindsOf[form].includes(kind)) return;
  const expected = { zh: `与形式 ${form} 相符的数字`, en: `a figure that fits the form ${form}` };
  throw entryRefused({ parameter: "form", value: asStated, expected });
}

/** The unit of the series: a level is in its indicator's, anything else is a ratio. Throws ENTRY_REFUSED. */
export function checkUnit(
  reading: StatedReading,
  { form, unit }: { readonly form: Form; readonly unit: string | null },
): UnitCode {
  const wanted = form === "level" ? unit : "RATIO";
  if (wanted === null || !isUnitCode(wanted)) throw new Error(`no unit of an indicator: ${wanted}`);
  const counts = unitOf(wanted).dimension === "count" && reading.unit === "ITEM";
  if (reading.unit === wanted || counts) return wanted;
  const { zh, en } = unitOf(wanted);
  const expected = { zh: `单位 ${zh || wanted}`, en: `the unit ${en || wanted}` };
  throw entryRefused({ parameter: "figure", value: reading.asStated, expected });
}

/** The period, of the frequency of its series. Throws ENTRY_REFUSED. */
export function periodOf({
  period: text,
  frequency,
  accumulation,
}: Pick<EntryRequest, "period" | "frequency" | "accumulation">): Period {
  const period = tryParsePeriod(text);
  if (period !== null && frequencyOf(period) === frequency)
    return accumulation === "cumulative" ? cumulativePeriod(period) : period;
  const expected = { zh: `频率为 ${frequency} 的时期`, en: `a period of frequency ${frequency}` };
  throw entryRefused({ parameter: "period", value: text, expected });
}

const dayMs = 86_400_000;

/** Not in the future (days begin earlier in the east), and not before its source came out. Throws ENTRY_REFUSED. */
export function checkDay(knownOn: string, published: string | null): void {
  const latest = new Date(Date.now() + dayMs).toISOString().slice(0, 10);
  if (knownOn > latest) {
    const expected = { zh: `不晚于 ${latest}`, en: `not after ${latest}` };
    throw entryRefused({ parameter: "knownOn", value: knownOn, expected });
  }
  if (published !== null && knownOn < published) {
    const expected = {
      zh: `不早于来源发布的 ${published}`,
      en: `not before its source came out, ${published}`,
    };
    throw entryRefused({ parameter: "knownOn", value: knownOn, expected });
  }
}
