import { StatisticsError } from "./errors";

/**
 * SDMX CL_OBS_STATUS v2.2. `absent` tells whether an observation with this status has no value: always, in some cases
 * (the value stands elsewhere, or its publication is waived), or never. How a number is bounded is the quantity's
 * qualifier: no code here means "at least".
 */
export const obsStatuses = [
  { code: "A", absent: "never", zh: "正常", en: "Normal" },
  { code: "B", absent: "never", zh: "序列断点", en: "Time series break" },
  { code: "D", absent: "never", zh: "定义不同", en: "Definition differs" },
  { code: "E", absent: "never", zh: "估计值", en: "Estimated" },
  { code: "F", absent: "never", zh: "预测值", en: "Forecast" },
  { code: "G", absent: "never", zh: "试验性数据", en: "Experimental" },
  { code: "H", absent: "always", zh: "缺失：节假日", en: "Missing: holiday or weekend" },
  { code: "I", absent: "never", zh: "插补值", en: "Imputed" },
  { code: "J", absent: "sometimes", zh: "豁免", en: "Derogation" },
  { code: "K", absent: "sometimes", zh: "并入其他类别", en: "Included in another category" },
  { code: "L", absent: "always", zh: "缺失：存在但未收集", en: "Missing: exists but not collected" },
  { code: "M", absent: "always", zh: "缺失：不可能存在", en: "Missing: cannot exist" },
  { code: "N", absent: "never", zh: "不显著", en: "Not significant" },
  { code: "O", absent: "always", zh: "缺失", en: "Missing" },
  { code: "P", absent: "never", zh: "初步数", en: "Provisional" },
  { code: "Q", absent: "always", zh: "缺失：保密不公布", en: "Missing: suppressed" },
  { code: "S", absent: "never", zh: "罢工等特殊事件", en: "Strike or other special event" },
  { code: "U", absent: "never", zh: "可靠性低", en: "Low reliability" },
  { code: "V", absent: "never", zh: "未核实", en: "Unvalidated" },
  { code: "W", absent: "never", zh: "包含其他类别", en: "Includes another category" },
] as const satisfies readonly {
  code: string;
  absent: "always" | "sometimes" | "never";
  zh: string;
  en: string;
}[];

export type ObsStatus = (typeof obsStatuses)[number]["code"];

/** Most telling first. A break outranks a suppressed cell (SDMX); the rest is our order: absence, meaning, making, quality. */
const priority: readonly ObsStatus[] = [..."BQMLHOKWDJFEIPUVSGNA"] as ObsStatus[];

const byCode: ReadonlyMap<string, (typeof obsStatuses)[number]> = new Map(
  obsStatuses.map((status) => [status.code, status]),
);

/** Names and meaning of a status. */
export function obsStatus(code: ObsStatus): (typeof obsStatuses)[number] {
  return byCode.get(code) ?? obsStatuses[0];
}

/**
 * Reads a set of statuses: `B,P`, `BP`, `b p`; any order and case, as Eurostat writes both. Returned once each, in
 * the order of the code list; A says "nothing to note" and is dropped beside any other. Throws STATUS_INVALID.
 */
export function parseStatuses(text: string): readonly ObsStatus[] {
  const letters = text.toUpperCase().replace(/[\s,;|]/g, "");
  if ([...letters].some((letter) => !byCode.has(letter)))
    throw new StatisticsError("STATUS_INVALID", { text });
  return inOrder(obsStatuses.map(({ code }) => code).filter((code) => letters.includes(code)));
}

/** Text of a set of statuses, in the order of the code list: `B,P`. Empty for none. */
export function formatStatuses(statuses: readonly ObsStatus[]): string {
  return parseStatuses(statuses.join("")).join(",");
}

/** The one status to show where there is room for one; null for none. */
export function statusToShow(statuses: readonly ObsStatus[]): ObsStatus | null {
  return priority.find((code) => statuses.includes(code)) ?? null;
}

/** Whether a value with these statuses cannot be there. */
export function mustBeMissing(statuses: readonly ObsStatus[]): boolean {
  return statuses.some((code) => obsStatus(code).absent === "always");
}

function inOrder(codes: readonly ObsStatus[]): readonly ObsStatus[] {
  return codes.length > 1 ? codes.filter((code) => code !== "A") : codes;
}
