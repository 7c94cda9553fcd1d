import type { FileRefusal } from "@jiqun/contract";
import type { Words } from "@jiqun/tables";
import type { RefusalDetails } from "./file-refused";

const words = {
  FILE_EMPTY: {
    zh: "文件是空的，请检查导出是否完成",
    en: "The file is empty. Check that the export was completed",
  },
  FILE_TOO_LARGE: {
    zh: "文件太大，请按年份或地区拆分后分别导入",
    en: "The file is too large. Split it by years or places and import the parts",
  },
  FILE_DAMAGED: {
    zh: "文件已损坏或不完整，请重新下载，或用 Excel、WPS 打开后另存",
    en: "The file is damaged or incomplete. Download it again, or open it in Excel or WPS and save it anew",
  },
  FILE_ENCRYPTED: {
    zh: "文件有密码保护，请去掉密码后另存再导入",
    en: "The file is protected by a password. Save it without one and import that",
  },
  FORMAT_UNKNOWN: {
    zh: "文件内容不是可读的格式。可以导入 CSV、TSV、XLSX、XLS、ODS 和 SDMX 文件",
    en: "The content is of no format that is read. CSV, TSV, XLSX, XLS, ODS and SDMX files can be imported",
  },
  ENCODING_UNKNOWN: {
    zh: "文字编码既不是 UTF-8、UTF-16，也不是 GB18030（GBK），或其中有损坏的字符。请另存为 UTF-8",
    en: "The text is neither UTF-8, UTF-16 nor GB18030 (GBK), or has broken characters. Save it as UTF-8",
  },
  BINARY_IN_TEXT: {
    zh: "文本中有空字节（NUL），这不是文本文件，或已损坏",
    en: "The text holds NUL bytes: it is no text file, or it is damaged",
  },
  CELL_TOO_LONG: {
    zh: "有一个单元格的文字过长，请缩短后再导入",
    en: "The text of a cell is too long. Shorten it and import again",
  },
  TOO_MANY_COLUMNS: {
    zh: "列数过多，请检查分隔符，或删去多余的列",
    en: "There are too many columns. Check the delimiter, or delete columns that are not needed",
  },
  TOO_MANY_ROWS: {
    zh: "行数过多，请拆分后分别导入",
    en: "There are too many rows. Split the file and import the parts",
  },
  TOO_MANY_SERIES: {
    zh: "一个文件中的数列过多，请拆分后分别导入",
    en: "There are too many series in one file. Split it and import the parts",
  },
  ARCHIVE_BOMB: {
    zh: "压缩内容展开后过大或与声明不符，为安全起见未展开",
    en: "The compressed content unpacks to far too much, or not to what it declares; for safety it was not unpacked",
  },
  ARCHIVE_PATH: {
    zh: "压缩包内的文件名不安全（含上级目录、绝对路径或重名），未读取",
    en: "A name within the archive is unsafe (a parent folder, an absolute path or a duplicate); it was not read",
  },
  XML_ENTITIES: {
    zh: "XML 含有 DOCTYPE 或实体声明，为安全起见不读取。请去掉后再导入",
    en: "The XML has a DOCTYPE or entity declarations and is not read for safety. Remove them and import again",
  },
  XML_TOO_DEEP: {
    zh: "XML 嵌套过深，不是统计数据文件",
    en: "The XML is nested too deeply to be a file of statistics",
  },
  SDMX_INVALID: {
    zh: "SDMX 文件不符合标准，无法可靠读取",
    en: "The SDMX file does not follow the standard and cannot be read reliably",
  },
  NO_TABLE: {
    zh: "没有找到数据表。请检查文件中是否有带表头和数值的表",
    en: "No table was found. Check that the file has a table with headers and numbers",
  },
  MEMORY_EXCEEDED: {
    zh: "读取该文件所需内存超过限制，请拆分后分别导入",
    en: "Reading the file takes more memory than is allowed. Split it and import the parts",
  },
  TIME_EXCEEDED: {
    zh: "读取该文件所需时间超过限制，请拆分后分别导入",
    en: "Reading the file takes longer than is allowed. Split it and import the parts",
  },
} satisfies Record<FileRefusal, Words>;

const unclosedQuote: Words = {
  zh: "有一个单元格过长，常见原因是引号没有成对。请检查该处的引号",
  en: "A cell is too long, usually because a quotation mark is not closed. Check the quotation marks there",
};
const tooManyFiles: Words = {
  zh: "压缩包内的文件过多，为安全起见未展开。请只保留数据文件，或用 Excel、WPS 打开后另存",
  en: "The archive holds too many files; for safety it was not unpacked. Keep the data only, or open it in Excel or WPS and save it anew",
};

function wordsOf(code: FileRefusal, { quoted, counted }: RefusalDetails): Words {
  if (code === "CELL_TOO_LONG" && quoted === true) return unclosedQuote;
  return code === "ARCHIVE_BOMB" && counted === "files" ? tooManyFiles : words[code];
}

/** Why a file is not read, where, and what to do. */
export function refusalWords(code: FileRefusal, details: RefusalDetails = {}): Words {
  const { zh, en } = wordsOf(code, details);
  const places = placesOf(details);
  if (places.length === 0) return { zh: `${zh}。`, en: `${en}.` };
  return {
    zh: `${zh}（${places.map((place) => place.zh).join("，")}）。`,
    en: `${en} (${places.map((place) => place.en).join(", ")}).`,
  };
}

function placesOf({ sheet, row, cell, entry, limit, found }: RefusalDetails): Words[] {
  const places: Words[] = [];
  if (sheet !== undefined) places.push({ zh: `工作表 ${brief(sheet)}`, en: `sheet ${brief(sheet)}` });
  if (cell !== undefined) places.push({ zh: `单元格 ${cell}`, en: `cell ${cell}` });
  else if (row !== undefined) places.push({ zh: `第 ${row} 行`, en: `row ${row}` });
  if (entry !== undefined) places.push({ zh: `内部文件 ${brief(entry)}`, en: `inner file ${brief(entry)}` });
  if (found !== undefined) places.push({ zh: `发现 ${brief(found)}`, en: `found ${brief(found)}` });
  if (limit !== undefined) places.push({ zh: `上限 ${limit}`, en: `limit ${limit}` });
  return places;
}

/** The beginning of words of a file, which may be of any length. */
const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
