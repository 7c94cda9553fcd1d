import type { Severity, TableIssue, Words } from "../labelled";

interface IssueAt {
  readonly sheet: string | null;
  readonly cell: string | null;
}

function issue(
  severity: Severity,
  code: string,
  { sheet, cell, message }: IssueAt & { readonly message: Words },
): TableIssue {
  return { severity, code, sheet, cell, message };
}

/** Two cells for one series and period. */
export function duplicateKey(at: IssueAt, other: string): TableIssue {
  const message = {
    zh: `${at.cell} 与 ${other} 是同一指标、同一时期的两个数。请删去其一，或补上区分两者的标签。`,
    en: `${at.cell} and ${other} give the same series and period twice. Delete one, or add the label that tells them apart.`,
  };
  return issue("error", "KEY_DUPLICATE", { ...at, message });
}

/** A row of values without a label, between rows that have one. */
export function emptyKey(at: IssueAt): TableIssue {
  const message = {
    zh: `${at.cell} 缺少行标签，这一行的数没有读入。请在文件中补上标签。`,
    en: `The label in ${at.cell} is missing, so the values of this row were not read. Fill it in in the file.`,
  };
  return issue("error", "KEY_EMPTY", { ...at, message });
}

/** Rows of values without a label below the last that has one. */
export function unlabelledRows(at: IssueAt, rows: number): TableIssue {
  const message = {
    zh: `从 ${at.cell} 起有 ${rows} 行没有行标签，未读入。如需导入，请补上标签。`,
    en: `${rows === 1 ? "One row has" : `${rows} rows have`} no label from ${at.cell} on and were left out. To bring them in, add the labels.`,
  };
  return issue("warning", "ROW_UNLABELLED", { ...at, message });
}

/** Values for which nothing names a period. */
export function undated(at: IssueAt, values: number): TableIssue {
  const message = {
    zh: `从 ${at.cell} 起有 ${values} 个数看不出所属时期，未读入。请在标题或表头写明，如“时间：2024年”。`,
    en: `${values === 1 ? "One value has" : `${values} values have`} no period from ${at.cell} on and were not read. State it in the title or header, such as “Time: 2024”.`,
  };
  return issue("error", "PERIOD_ABSENT", { ...at, message });
}

/** A column of words beside the values. */
export function remarkColumn(at: IssueAt, header: string): TableIssue {
  const message = {
    zh: `“${header}”一列（${at.cell}）不是数值，未读入。`,
    en: `The column “${header}” (${at.cell}) holds no values and was left out.`,
  };
  return issue("notice", "COLUMN_LEFT_OUT", { ...at, message });
}

/** Numbers without any header. */
export function unlabelledTable(at: IssueAt): TableIssue {
  const message = {
    zh: `${at.cell} 处的数没有表头，看不出是什么，未读入。请补上表头行。`,
    en: `The numbers at ${at.cell} have no header that tells what they are and were not read. Add a header row.`,
  };
  return issue("warning", "TABLE_UNLABELLED", { ...at, message });
}

/** A value merged over several cells. */
export function mergedValue(at: IssueAt): TableIssue {
  const message = {
    zh: `${at.cell} 的数合并了几个单元格，只读入一次。请核对。`,
    en: `The value in ${at.cell} is merged over several cells and was read once. Please check it.`,
  };
  return issue("warning", "VALUE_MERGED", { ...at, message });
}

/** A title of months over columns of years. */
export function ambiguousPeriod(at: IssueAt, title: string): TableIssue {
  const message = {
    zh: `标题写的时期是 ${title}，${at.cell} 的表头只写了年份，看不出是全年数还是同期数。请在表头写全时期。`,
    en: `The title names ${title}, but the header in ${at.cell} only a year: whole years or the same months? Write the whole period in the header.`,
  };
  return issue("error", "PERIOD_AMBIGUOUS", { ...at, message });
}
