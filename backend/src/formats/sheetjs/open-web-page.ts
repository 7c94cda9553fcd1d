import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import type { OpenedFile } from "../opened-file";
import { decodedText, encodingOf } from "../text/text-encoding";
import { bookSheets } from "./book-sheets";
import { readBook } from "./sheetjs";

/**
 * Opens the tables of a web page, which many sites hand out under the name .xls. Its cells are texts.
 * @throws FileRefused NO_TABLE, FILE_TOO_LARGE, ENCODING_UNKNOWN
 */
export async function openWebPage(path: string, size: number, limits: Limits): Promise<OpenedFile> {
  if (size > limits.wholeFile) throw new FileRefused("FILE_TOO_LARGE", { limit: limits.wholeFile });
  const encoding = await encodingOf(path);
  let page = "";
  for await (const text of decodedText(path, encoding)) page += text;
  if (!/<table[\s>]/i.test(page)) throw new FileRefused("NO_TABLE");
  const sheets = bookSheets(readBook(page, { raw: true }), limits);
  return { format: "xls", encoding, sheets, notices: [notice] };
}

const notice: OpenedFile["notices"][number] = {
  severity: "notice",
  code: "WEB_PAGE",
  sheet: null,
  cell: null,
  message: {
    zh: "该文件其实是网页，已按其中的表格读取。",
    en: "The file is in fact a web page; its tables were read.",
  },
};
