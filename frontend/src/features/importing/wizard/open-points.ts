import type { ImportIssue, ImportQuestion, Upload } from "@jiqun/contract";

/** Every open question once, though several tables may wait for it. */
export function openQuestions(upload: Pick<Upload, "tables">): readonly ImportQuestion[] {
  const all = upload.tables.flatMap(({ questions }) => questions);
  return [...new Map(all.map((question) => [question.id, question])).values()];
}

/** Something to know with the number of its table. */
export interface PlacedIssue extends ImportIssue {
  readonly table: number;
}

const weight = { error: 0, warning: 1, notice: 2 } as const;

/** Every remark, the worst first. */
export function openIssues(upload: Pick<Upload, "tables">): readonly PlacedIssue[] {
  return upload.tables
    .flatMap(({ issues }, table) => issues.map((issue) => ({ ...issue, table })))
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
}

/** How many there are, those that are not listed included. */
export function issuesInAll(upload: Pick<Upload, "tables">): number {
  return upload.tables.reduce((sum, table) => sum + Math.max(table.issuesInAll, table.issues.length), 0);
}

/** Values that were read, in all tables. */
export function valuesInAll(upload: Pick<Upload, "tables">): number {
  return upload.tables.reduce((sum, { observations }) => sum + observations, 0);
}
