import type { ImportIssue } from "@jiqun/contract";
import type { PartRow } from "./sheet-part";

/** Name of the sheet that lists the issues. */
export const issueSheetName = "问题清单 Issues";
export const issueColumnWidths = [10, 24, 20, 14, 80, 80];

const severities = { error: "错误 error", warning: "警告 warning", notice: "提示 notice" } as const;

/** The list of issues as rows of a sheet. */
export function issueRows(issues: readonly ImportIssue[]): readonly PartRow[] {
  const head = [
    "级别 severity",
    "代码 code",
    "工作表 sheet",
    "单元格 cell",
    "说明",
    "what and how to mend it",
  ];
  const rows = issues.map(({ severity, code, sheet, cell, message }) => [
    ...[severities[severity], code, sheet ?? "", cell ?? "", message.zh, message.en],
  ]);
  const none = ["没有问题 no issues"];
  return [head, ...(rows.length === 0 ? [none] : rows)].map((cells, index) => {
    return { number: index + 1, cells, heading: index === 0 };
  });
}
