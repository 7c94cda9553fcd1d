import type { AnswerFault, Severity, TableIssue, Words } from "@jiqun/tables";

/** Where something is found. */
export interface FoundAt {
  readonly sheet: string | null;
  readonly cell: string | null;
}

export function unitMisfits(at: FoundAt): TableIssue {
  return issue("error", "UNIT_MISMATCH", at, {
    zh: `单元格 ${at.cell ?? ""} 自带的单位与该列（行）的单位或指标不符。请改正该单元格。`,
    en: `The unit within cell ${at.cell ?? ""} does not fit the unit of its column or its indicator. Correct the cell.`,
  });
}

export function valueTwice(
  at: FoundAt,
  what: { readonly series: string; readonly period: string },
): TableIssue {
  return issue("error", "VALUE_TWICE", at, {
    zh: `${at.cell ?? ""} 与前面的一个数值是同一数列（${what.series}）同一时期（${what.period}）。请只保留一个。`,
    en: `${at.cell ?? ""} gives the same period (${what.period}) of the same series (${what.series}) as a value before it. Keep one.`,
  });
}

export function valuesRepeated(at: FoundAt, cells: number): TableIssue {
  return issue("notice", "VALUES_REPEATED", at, {
    zh: `从 ${at.cell ?? ""} 起有 ${cells} 个数值与文件中前面的同一数列、同一时期的数值相同，只取一次。`,
    en: `From ${at.cell ?? ""} on, ${cells} values repeat what the file gave before for the same series and period. They are taken once.`,
  });
}

export function codeTooLong(at: FoundAt, code: string): TableIssue {
  return issue("error", "SERIES_CODE_TOO_LONG", at, {
    zh: `由各维度代码组成的数列代码过长（${code.length} 个字符，上限 200）。请为新建的指标或地区使用更短的代码。`,
    en: `The code that the codes of the dimensions make is too long (${code.length} characters, 200 at most). Use shorter codes for what is described anew.`,
  });
}

export function vintageInFuture(at: FoundAt, day: string): TableIssue {
  return issue("error", "KNOWN_ON_IN_FUTURE", at, {
    zh: `${at.cell ?? ""} 所在行的发布日期 ${day} 晚于今天。请核对。`,
    en: `The row of ${at.cell ?? ""} says that it was published on ${day}, which is after today. Check it.`,
  });
}

export function hiddenSheet(sheet: string | null): TableIssue {
  return issue(
    "notice",
    "SHEET_HIDDEN",
    { sheet, cell: null },
    {
      zh: `工作表「${sheet ?? ""}」是隐藏的，也读取了。不需要时请删去后重新上传。`,
      en: `The sheet "${sheet ?? ""}" is hidden and was read as well. Delete it and upload again if it is not wanted.`,
    },
  );
}

export function sheetWithoutTable(sheet: string | null): TableIssue {
  return issue(
    "notice",
    "SHEET_WITHOUT_TABLE",
    { sheet, cell: null },
    {
      zh: `工作表「${sheet ?? ""}」中没有找到数据表，未读取。`,
      en: `No table was found on the sheet "${sheet ?? ""}"; nothing of it was read.`,
    },
  );
}

export function sheetLeftOut(sheet: string | null): TableIssue {
  return issue(
    "notice",
    "SHEET_LEFT_OUT",
    { sheet, cell: null },
    {
      zh: `工作表「${sheet ?? ""}」按您的回答未读取。`,
      en: `The sheet "${sheet ?? ""}" was not read, as answered.`,
    },
  );
}

export function tableLeftOut(at: FoundAt): TableIssue {
  return issue("notice", "TABLE_LEFT_OUT", at, {
    zh: `表 ${at.cell ?? ""} 按您的回答不导入。`,
    en: `The table ${at.cell ?? ""} does not come in, as answered.`,
  });
}

export function nothingComesIn(): TableIssue {
  return issue("error", "NOTHING_COMES_IN", nowhere, {
    zh: "按目前的回答，文件中没有任何数值会导入。请至少保留一个表，或取消本次上传。",
    en: "With these answers no value of the file comes in. Take one table at least, or cancel the upload.",
  });
}

/** `ids`: questions that answers were given to and the file does not ask. */
export function answersUnused(ids: readonly string[]): TableIssue {
  const named = ids.slice(0, 10).join("、") + (ids.length > 10 ? " …" : "");
  return issue("notice", "ANSWER_UNUSED", nowhere, {
    zh: `${ids.length} 个回答没有用到，文件没有问这些：${named}`,
    en: `${ids.length} answers are not used, as the file does not ask for them: ${named}`,
  });
}

export function answerMisfits({ id, expected }: AnswerFault): TableIssue {
  return issue("error", "ANSWER_INVALID", nowhere, {
    zh: `对 ${id} 的回答不合适：${expected.zh}`,
    en: `The answer to ${id} does not fit; it should be ${expected.en}`,
  });
}

const nowhere: FoundAt = { sheet: null, cell: null };

function issue(severity: Severity, code: string, at: FoundAt, message: Words): TableIssue {
  return { severity, code, ...at, message };
}
