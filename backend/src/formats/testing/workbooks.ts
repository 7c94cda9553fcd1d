import { type ZipPart, zipOf } from "./zip";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A sheet of a workbook to be made. */
export interface SheetParts {
  readonly name: string;
  /** What stands within sheetData. */
  readonly rows: string;
  /** What stands before and behind it. */
  readonly before?: string;
  readonly behind?: string;
  readonly state?: string;
}

/** Entries of a workbook. */
export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  /** Inner XML of the shared strings: `<si><t>a</t></si>`. */
  readonly strings?: string;
  /** Number format codes by style, from style 0. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
}

/** Entries of a workbook of Office Open XML, to be zipped. */
export function xlsxParts(book: WorkbookParts): ZipPart[] {
  const names = book.sheets.map((_, at) => `sheet${at + 1}`);
  const links = names.map((name, at) => relation(`r${at}`, "worksheet", `worksheets/${name}.xml`));
  links.push(
    relation("strings", "sharedStrings", "sharedStrings.xml"),
    relation("styles", "styles", "styles.xml"),
  );
  return [
    { name: "[Content_Types].xml", data: `${head}<Types/>` },
    { name: "_rels/.rels", data: relations([relation("r", "officeDocument", "xl/workbook.xml")]) },
    { name: "xl/workbook.xml", data: workbook(book) },
    { name: "xl/_rels/workbook.xml.rels", data: relations(links) },
    { name: "xl/sharedStrings.xml", data: `${head}<sst xmlns="${main}">${book.strings ?? ""}</sst>` },
    { name: "xl/styles.xml", data: styles(book.formats ?? []) },
    ...book.sheets.map((sheet, at) => ({
      name: `xl/worksheets/${names[at] ?? ""}.xml`,
      data: worksheet(sheet),
    })),
  ];
}

/** A workbook of Office Open XML. */
export const xlsxOf = (book: WorkbookParts): Buffer => zipOf(xlsxParts(book));

const relations = (links: readonly string[]): string =>
  `${head}<Relationships>${links.join("")}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

function workbook({ sheets, from1904 = false }: WorkbookParts): string {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"${state === undefined ? "" : ` state="${state}"`}/>`,
  );
  const properties = `<workbookPr date1904="${from1904 ? 1 : 0}"/>`;
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${listed.join("")}</sheets></workbook>`;
}

function worksheet({ rows, before = "", behind = "" }: SheetParts): string {
  return `${head}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

function styles(formats: readonly string[]): string {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
  const cells = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  const base = '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>';
  return `${head}<styleSheet xmlns="${main}"><numFmts>${codes.join("")}</numFmts>${base}<cellXfs>${cells.join("")}</cellXfs></styleSheet>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** An OpenDocument spreadsheet from what stands within office:spreadsheet, and its automatic styles. */
export function odsParts(tables: string, automaticStyles = ""): ZipPart[] {
  const spaces = ["office", "table", "text", "style", "calcext"]
    .map((name) => `xmlns:${name}="urn:${name}"`)
    .join(" ");
  const body = `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`;
  return [
    { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
    {
      name: "content.xml",
      data: `${head}<office:document-content ${spaces}><office:automatic-styles>${automaticStyles}</office:automatic-styles>${body}</office:document-content>`,
    },
  ];
}
