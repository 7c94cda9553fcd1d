import type { Bilingual, ComparedSeries } from "@jiqun/contract";
import { missingReason, transformRefusal, type Period, type TransformRefusal } from "@jiqun/statistics";

/** Why a series has no numbers, or what is open about where they stand. */
export type Notice = ComparedSeries["notices"][number];

/** The transform makes no sense of such a series. */
export function transformRefused(refusal: TransformRefusal): Notice {
  return notice("transform-refused", transformRefusal(refusal));
}

/** The series cannot be brought to the frequency. */
export function frequencyRefused(refusal: TransformRefusal, whose: Bilingual): Notice {
  const { zh, en } = transformRefusal(refusal);
  return notice("frequency-refused", { zh: `${whose.zh}：${zh}`, en: `${whose.en}: ${en}` });
}

/** Nothing is known of the series, or nothing within the periods asked for. */
export function noObservations({
  asOf,
  within,
}: {
  readonly asOf: string | null;
  readonly within: boolean;
}): Notice {
  const known: Bilingual =
    asOf === null
      ? { zh: "没有观测值", en: "there are no observations" }
      : { zh: `截至 ${asOf} 没有已知的观测值`, en: `nothing was known by ${asOf}` };
  const inRange: Bilingual = {
    zh: "所选时段内没有数值，请放宽起止时期",
    en: "there are no values within the periods asked for: widen them",
  };
  return notice("no-observations", within ? inRange : known);
}

/** The sources do not say of which time its numbers are, so they stand nowhere beside those of others. */
export function undated(): Notice {
  return notice("undated", {
    zh: "来源没有说明数值是何时的；数值见数据目录",
    en: "the sources do not say of which time its values are; the catalogue has them",
  });
}

/** The base period of an index has no value. */
export function baseMissing(base: Period): Notice {
  const { zh, en } = missingReason("no-base");
  return {
    ...notice("base-missing", {
      zh: `${base.code}：${zh}，请另选定基期`,
      en: `${base.code}: ${en}; choose another base`,
    }),
    reason: "no-base",
  };
}

/** None of the other series belongs to this one. */
export function byMissing(why: Bilingual): Notice {
  return notice("by-missing", why);
}

/** Several of the other series belong to this one. */
export function byAmbiguous(codes: readonly string[]): Notice {
  return notice("by-ambiguous", {
    zh: `有几个序列都可作分母或参照，请只留一个：${codes.join("、")}`,
    en: `several series could be taken; leave one: ${codes.join(", ")}`,
  });
}

interface Difference {
  readonly name: Bilingual;
  readonly a: Bilingual;
  readonly b: Bilingual;
}

/** The series and the other one count differently; the numbers are told all the same. */
export function byNotComparable(differences: readonly Difference[]): Notice {
  const told = (language: "zh" | "en", colon: string): string[] =>
    differences.map(({ name, a, b }) => `${name[language]}${colon}${a[language]} / ${b[language]}`);
  return notice("by-not-comparable", {
    zh: `${told("zh", "：").join("；")}。`,
    en: `${told("en", ": ").join("; ")}.`,
  });
}

export function anchorMissing(why: Bilingual): Notice {
  return notice("anchor-missing", why);
}

export function anchorUncertain(why: Bilingual): Notice {
  return notice("anchor-uncertain", why);
}

/** Several of the events belong to the series. */
export function anchorAmbiguous(codes: readonly string[]): Notice {
  return notice("anchor-ambiguous", {
    zh: `有几个事件都与该主体有关，请只留一个：${codes.join("、")}`,
    en: `several events concern this place; leave one: ${codes.join(", ")}`,
  });
}

function notice(code: Notice["code"], { zh, en }: Bilingual): Notice {
  return { code, reason: null, detail: { zh, en } };
}
