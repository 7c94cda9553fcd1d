import type { Severity, TableIssue, Words } from "../labelled";

/** Something to know about a table of records. */
export interface Found {
  readonly severity: Severity;
  readonly code: string;
  readonly cell: string | null;
  readonly message: Words;
}

/** The issue of what was found on a sheet. */
export function issueOf(sheet: string | null, found: Found): TableIssue {
  return { sheet, ...found };
}

export function keyEmpty(cell: string, header: string): Found {
  return error("KEY_EMPTY", cell, {
    zh: `${cell} 的「${header}」是空的，不知道这一行的数属于哪个数列。请补上。`,
    en: `${cell}: "${header}" is empty, so it is unknown which series the row belongs to. Fill it in.`,
  });
}

export function keyDuplicate(cell: string, earlier: string, period: string): Found {
  return error("KEY_DUPLICATE", cell, {
    zh: `${cell} 与 ${earlier} 是同一数列的同一时期（${period}）。请只留一个。`,
    en: `${cell} and ${earlier} are the same period (${period}) of the same series. Keep one of them.`,
  });
}

export function rowDuplicate(cell: string, earlier: string): Found {
  return error("KEY_DUPLICATE", cell, {
    zh: `${cell} 与 ${earlier} 两行是同一数列。请只留一行。`,
    en: `The rows of ${cell} and ${earlier} are the same series. Keep one of them.`,
  });
}

export function periodUnreadable(cell: string, text: string): Found {
  return error("PERIOD_UNREADABLE", cell, {
    zh: `${cell} 的「${brief(text)}」不是能读的时期。请写作 2024、2024-Q2、2024-03 或 2024年3月。`,
    en: `${cell}: "${brief(text)}" is no period that can be read. Write 2024, 2024-Q2 or 2024-03.`,
  });
}

export function frequencyDiffers(cell: string, stated: string, period: string): Found {
  return error("FREQUENCY_DIFFERS", cell, {
    zh: `${cell} 的时期 ${period} 与该行的频率「${brief(stated)}」不符。请核对。`,
    en: `${cell}: the period ${period} does not fit the frequency "${brief(stated)}" of its row. Check them.`,
  });
}

export function statusUnknown(cell: string, text: string): Found {
  return error("STATUS_UNKNOWN", cell, {
    zh: `${cell} 的状态「${brief(text)}」不是 OBS_STATUS 代码。请改正或留空。`,
    en: `${cell}: the status "${brief(text)}" is no code of OBS_STATUS. Correct it or leave it empty.`,
  });
}

export function statusContradicts(cell: string, status: string): Found {
  return error("STATUS_CONTRADICTS", cell, {
    zh: `${cell} 有数值，但状态 ${status} 说它缺失。请核对。`,
    en: `${cell} holds a number, but the status ${status} says that it is missing. Check them.`,
  });
}

export function multiplierUnreadable(cell: string, text: string): Found {
  return error("UNIT_MULT_UNREADABLE", cell, {
    zh: `${cell} 的 UNIT_MULT「${brief(text)}」不是 10 的幂次（如 6）。不知道数值的大小，请改正。`,
    en: `${cell}: UNIT_MULT "${brief(text)}" is no power of ten such as 6, so the size of the number is unknown. Correct it.`,
  });
}

export function wordsUnreadable(cell: string, header: string, text: string): Found {
  return error("COLUMN_UNREADABLE", cell, {
    zh: `${cell} 的「${header}」写的是「${brief(text)}」，无法识别。请改正。`,
    en: `${cell}: "${brief(text)}" is not understood as "${header}". Correct it.`,
  });
}

export function actionDeletes(cell: string): Found {
  return error("ACTION_DELETE", cell, {
    zh: `${cell} 的 ACTION 是 D（删除）。导入不会删除数据，请去掉这些行。`,
    en: `${cell}: ACTION is D (delete). Importing deletes nothing; take these rows out.`,
  });
}

export function columnEmpty(range: string): Found {
  return {
    severity: "notice",
    code: "COLUMN_EMPTY",
    cell: range,
    message: {
      zh: `${range} 列没有表头也没有数值，已略过。`,
      en: `Column ${range} has neither a header nor values; it is left out.`,
    },
  };
}

export function columnLeftOut(range: string, header: string, cells: number): Found {
  const zh = header === "" ? "没有表头" : `表头「${brief(header)}」含义不明`;
  const en = header === "" ? "has no header" : `has a header of unknown meaning ("${brief(header)}")`;
  return {
    severity: "warning",
    code: "COLUMN_LEFT_OUT",
    cell: range,
    message: {
      zh: `${range} 列${zh}，其中 ${cells} 个单元格未导入。需要的话请写明表头。`,
      en: `Column ${range} ${en}; its ${cells} cells are left out. Give it a header that says what it holds if it is needed.`,
    },
  };
}

function error(code: string, cell: string, message: Words): Found {
  return { severity: "error", code, cell, message };
}

/** The beginning of words of a file, which may be of any length. */
const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
