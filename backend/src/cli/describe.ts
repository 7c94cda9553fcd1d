import type { Batch, ImportIssue, ImportQuestion, TablePreview, Upload } from "@jiqun/contract";

/** How many issues of a table are shown at the terminal; --json holds more. */
const shownIssues = 20;

/** An upload as people read it at the terminal. */
export function describeUpload(upload: Upload): string {
  const head = [upload.file, upload.format, upload.encoding].filter((part) => part !== null).join(" · ");
  const parts = [head, ...refusal(upload), ...upload.tables.flatMap(describeTable), ...difference(upload)];
  return `${parts.join("\n")}\n`;
}

function refusal({ refused }: Upload): string[] {
  return refused === null ? [] : [`✗ ${refused.code}: ${refused.message.zh} / ${refused.message.en}`];
}

function describeTable(table: TablePreview): string[] {
  const place = [table.sheet, table.range].filter((part) => part !== null).join("!");
  const span = table.periods === null ? "" : ` · ${table.periods.first} – ${table.periods.last}`;
  const units = table.units.length === 0 ? "" : ` · ${table.units.slice(0, 5).join("、")}`;
  return [
    `\n▦ ${place}${table.title === null ? "" : ` ${table.title}`}`,
    `  ${table.entities.length} 个地区 places · ${table.indicators.length} 个指标 indicators${span}${units}`,
    `  ${table.observations} 个数值 values · ${table.missing} 个缺失 missing${statuses(table)}`,
    ...table.questions.map(describeQuestion),
    ...table.issues.slice(0, shownIssues).map(describeIssue),
    ...(table.issuesInAll > shownIssues ? [`  … ${table.issuesInAll} 条提示 / issues in all`] : []),
  ];
}

function statuses({ statuses: counts }: TablePreview): string {
  const words = Object.entries(counts).map(([code, count]) => `${code} ${count}`);
  return words.length === 0 ? "" : ` · ${words.join(", ")}`;
}

function describeQuestion({ id, text, candidates }: ImportQuestion): string {
  const offered = candidates.slice(0, 4).map(({ value, zh }) => `${value} ${zh}`);
  return `  ? ${id}: ${text.zh} / ${text.en}${offered.length === 0 ? "" : ` [${offered.join(" | ")}]`}`;
}

const marks = { error: "✗", warning: "!", notice: "·" } as const;

function describeIssue({ severity, code, cell, message }: ImportIssue): string {
  return `  ${marks[severity]} ${code}${cell === null ? "" : ` ${cell}`}: ${message.zh} / ${message.en}`;
}

function difference({ difference: counts, state, batch, identicalTo }: Upload): string[] {
  if (counts === null) return [];
  const words = `新增 new ${counts.new} · 修订 revised ${counts.revised} · 不变 unchanged ${counts.unchanged} · 缺少 absent ${counts.absent}`;
  if (state !== "committed") return [`\n${words}`];
  const known = identicalTo === null ? "" : ` (同批次 as batch ${identicalTo})`;
  const outcome =
    batch === null ? `没有变化，未写入 / Nothing changed, nothing written${known}` : `批次 batch ${batch}`;
  return [`\n${words}`, outcome];
}

/** A batch as people read it at the terminal. */
export function describeBatch({ batch, file, undone }: Batch): string {
  const state = undone === null ? "" : ` · 已撤销 undone ${undone.at}`;
  return `批次 batch ${batch} · ${file}${state}\n`;
}
