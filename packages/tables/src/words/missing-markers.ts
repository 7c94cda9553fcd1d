import type { ObsStatus } from "@jiqun/statistics";
import { readFlags } from "./flags";
import { halfWidth } from "./plain-text";

const byStatus: Readonly<Partial<Record<ObsStatus, readonly string[]>>> = {
  O: [
    ...[
      ":",
      ".",
      "..",
      "...",
      "…",
      "……",
      "#",
      "n/a",
      "na",
      "n.a.",
      "n.a",
      "#n/a",
      "null",
      "nan",
      "none",
      "nil",
    ],
    ...[
      "missing",
      "not available",
      "不详",
      "空",
      "缺",
      "缺失",
      "暂缺",
      "暂无",
      "未公布",
      "尚未公布",
      "无数据",
    ],
  ],
  M: [
    "-",
    "--",
    "---",
    "‐",
    "–",
    "—",
    "——",
    "−",
    "/",
    "\\",
    "无",
    "不适用",
    "not applicable",
    "无此项",
    "无该项",
  ],
  Q: ["x", "×", "*", "**", "***", "c", "保密", "不公布", "confidential", "suppressed"],
  L: ["未统计", "未调查", "停报", "not collected"],
};

const markers: ReadonlyMap<string, readonly ObsStatus[]> = new Map(
  (Object.entries(byStatus) as [ObsStatus, readonly string[]][]).flatMap(([status, texts]) =>
    texts.map((text) => [text, [status]] as const),
  ),
);

const longestMarker = 20;

/** Why there is no number where this text stands: `:` O, `-` M, `: c` Q. Null for a text that is no such marker. */
export function statusesOfMarker(text: string): readonly ObsStatus[] | null {
  if (text.length > longestMarker) return null;
  const spelled = halfWidth(text).trim().toLowerCase();
  const found = markers.get(spelled);
  if (found !== undefined) return found;
  return spelled.startsWith(":") ? flagged(spelled.slice(1).trim()) : null;
}

const reasons: ReadonlySet<ObsStatus> = new Set(["M", "Q"]);

/** `: c` is confidential; a flag that gives no reason stands beside "not available". */
function flagged(flags: string): readonly ObsStatus[] | null {
  const statuses = readFlags(flags);
  if (statuses === null) return null;
  return statuses.some((status) => reasons.has(status)) ? statuses : ["O"];
}

/** Whether the text stands for a number that is not there. A zero never does. */
export function isMissingMarker(text: string): boolean {
  return text.trim() === "" || statusesOfMarker(text) !== null;
}
