import type { ImportIssue } from "@jiqun/contract";
import type { Sheet } from "@jiqun/tables";
import { commentsPart, drawingPart } from "./comment-parts";
import { issueColumnWidths, issueRows, issueSheetName } from "./issue-rows";
import { marksOf, type SheetMarks } from "./marks";
import { sheetPart, type PartRow, type Styles } from "./sheet-part";
import { declaration, mainSpace, packageSpace, relationSpace, xmlText } from "./xml-text";
import { zip, type ZipEntry } from "./zip-writer";

const styles: Styles = { plain: 0, heading: 1, notice: 2, warning: 3, error: 4 };

/** More cells than these are not written out; the rows that something is wrong in are. */
const mostCells = 1_000_000;

/** A new workbook with the cells of a file, its faulty cells marked, and the list of its issues in front. */
export async function newPackage(sheets: readonly Sheet[], issues: readonly ImportIssue[]): Promise<Buffer> {
  const used = new Set([issueSheetName]);
  const written: { name: string; xml: string; marks: SheetMarks }[] = [];
  for (const sheet of sheets) {
    const marks = marksOf(issues, sheet.name);
    const xml = sheetPart(await rowsOf(sheet, marks), { marks, styles });
    written.push({ name: freeName(sheet.name ?? "数据 Data", used), xml, marks });
  }
  const list = sheetPart(issueRows(issues), { marks: new Map(), styles, widths: issueColumnWidths });
  const all = [{ name: issueSheetName, xml: list, marks: new Map() as SheetMarks }, ...written];
  return zip([...packageParts(all), ...all.flatMap(sheetParts)]);
}

async function rowsOf(sheet: Sheet, marks: SheetMarks): Promise<readonly PartRow[]> {
  const marked = new Set([...marks.values()].map(({ row }) => row));
  const rows: PartRow[] = [];
  let cells = 0;
  for await (const chunk of sheet.rows()) {
    for (const row of chunk) {
      cells += row.cells.length;
      if (cells <= mostCells || marked.has(row.number)) rows.push(row);
    }
  }
  return rows;
}

/** Names of sheets are at most 31 characters, without some marks, and no two alike. */
function freeName(wanted: string, used: Set<string>): string {
  const plain = wanted.replace(/[\\/?*[\]:]/g, "_").slice(0, 31) || "Sheet";
  let name = plain;
  for (let turn = 2; used.has(name); turn += 1) name = `${plain.slice(0, 27)} ${turn}`;
  used.add(name);
  return name;
}

function sheetParts(
  { xml, marks }: { readonly xml: string; readonly marks: SheetMarks },
  index: number,
): readonly ZipEntry[] {
  const number = index + 1;
  const path = `xl/worksheets/sheet${number}.xml`;
  if (marks.size === 0) return [entry(path, xml)];
  return [
    entry(path, xml.replace("</worksheet>", '<legacyDrawing r:id="rId1"/></worksheet>')),
    entry(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relations([
        ["rId1", "vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
        ["rId2", "comments", `../comments${number}.xml`],
      ]),
    ),
    entry(`xl/comments${number}.xml`, commentsPart(marks)),
    entry(`xl/drawings/vmlDrawing${number}.vml`, drawingPart(marks)),
  ];
}

function packageParts(
  all: readonly { readonly name: string; readonly marks: SheetMarks }[],
): readonly ZipEntry[] {
  const names = all.map(({ name }) => name);
  const numbers = names.map((_, index) => index + 1);
  const hasComments = (number: number): boolean => (all[number - 1]?.marks.size ?? 0) > 0;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>`,
    ...numbers.map(
      (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`,
    ),
    ...numbers
      .filter(hasComments)
      .map((n) => `<Override PartName="/xl/comments${n}.xml" ContentType="${type}.comments+xml"/>`),
  ];
  const sheets = names.map(
    (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const worksheets = numbers.map(
    (number) => [`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`] as const,
  );
  return [
    entry(
      "[Content_Types].xml",
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join("")}</Types>`,
    ),
    entry("_rels/.rels", relations([["rId1", "officeDocument", "xl/workbook.xml"]])),
    entry(
      "xl/workbook.xml",
      `${declaration}<workbook xmlns="${mainSpace}" xmlns:r="${relationSpace}"><sheets>${sheets.join("")}</sheets></workbook>`,
    ),
    entry(
      "xl/_rels/workbook.xml.rels",
      relations([...worksheets, [`rId${names.length + 1}`, "styles", "styles.xml"]]),
    ),
    entry("xl/styles.xml", stylesPart),
  ];
}

/** Colours of severities: what a reader of a printed page still tells apart. */
export const fills = { notice: "FFDDEBF7", warning: "FFFFF2CC", error: "FFFFC7CE" } as const;

/** A fill of one colour. */
export function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const stylesPart =
  `${declaration}<styleSheet xmlns="${mainSpace}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  `${fillXml(fills.notice)}${fillXml(fills.warning)}${fillXml(fills.error)}</fills>` +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  [2, 3, 4]
    .map((fill) => `<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyFill="1"/>`)
    .join("") +
  "</cellXfs></styleSheet>";

type Relation = readonly [id: string, type: string, target: string];

/** A part that lists what another part refers to. */
function relations(list: readonly Relation[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relationSpace}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageSpace}">${items.join("")}</Relationships>`;
}

function entry(name: string, text: string): ZipEntry {
  return { name, data: Buffer.from(text) };
}
