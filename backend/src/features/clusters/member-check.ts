import type { Bilingual, Industry } from "@jiqun/contract";
import { classesUnknown, membersInvalid } from "./cluster.errors";

/** Codes of classes, and the parameter that they stood in. */
export interface GivenMembers {
  readonly parameter: string;
  readonly codes: readonly string[];
}

/**
 * The classes of the codes, each once, in the order of their codes. They are of one classification and none lies within
 * another, so that nothing counts twice. Throws INDUSTRY_NOT_FOUND, CLUSTER_MEMBERS_INVALID.
 */
export function checkedMembers(
  { parameter, codes }: GivenMembers,
  known: ReadonlyMap<string, Industry>,
): Industry[] {
  const distinct = [...new Set(codes)].sort();
  const unknown = distinct.filter((code) => !known.has(code));
  if (unknown.length > 0) throw classesUnknown(parameter, unknown);
  const members = distinct.flatMap((code) => known.get(code) ?? []);
  refuseNested({ parameter, members }, known);
  refuseMixed({ parameter, members });
  return members;
}

interface Members {
  readonly parameter: string;
  readonly members: readonly Industry[];
}

function refuseNested({ parameter, members }: Members, known: ReadonlyMap<string, Industry>): void {
  const codes = new Set(members.map(({ code }) => code));
  const faults = members.flatMap(({ code }) => {
    const above = ancestorsOf(code, known).find((ancestor) => codes.has(ancestor));
    if (above === undefined) return [];
    const expected = {
      zh: `${code} 或 ${above} 之一：${code} 已包含在 ${above} 之内，会重复计算`,
      en: `either ${code} or ${above}: ${code} lies within ${above} and would count twice`,
    };
    return [{ parameter, value: code, expected }];
  });
  if (faults.length > 0) throw membersInvalid(faults);
}

function refuseMixed({ parameter, members }: Members): void {
  const names = new Map(members.map((one) => [one.classification, one.classificationName]));
  if (names.size < 2) return;
  const list = (language: keyof Bilingual, mark: string): string =>
    [...names.values()].map((name) => name[language]).join(mark);
  const expected = {
    zh: `同一分类的行业（现有 ${list("zh", "、")}）：不同分类之间有无重叠无从得知`,
    en: `classes of one classification (these are ${list("en", ", ")}): how two overlap is not known`,
  };
  throw membersInvalid([{ parameter, value: members.map(({ code }) => code).join(","), expected }]);
}

/** Codes of the classes above, nearest first. A class that is its own ancestor by a fault of the data ends the walk. */
export function ancestorsOf(code: string, known: ReadonlyMap<string, Industry>): string[] {
  const above: string[] = [];
  let parent = known.get(code)?.parent ?? null;
  while (parent !== null && parent !== code && !above.includes(parent)) {
    above.push(parent);
    parent = known.get(parent)?.parent ?? null;
  }
  return above;
}
