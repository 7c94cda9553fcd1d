import type { ImportIssue } from "@jiqun/contract";
import { openArchive, type Archive } from "../../../../formats/archive/read-archive";
import { usualLimits } from "../../../../formats/limits";
import { relationsOf } from "../../../../formats/xlsx/relations";
import { readWorkbook, workbookEntry, type SheetEntry } from "../../../../formats/xlsx/workbook";
import { commentsPart, drawingPart } from "./comment-parts";
import { issueColumnWidths, issueRows, issueSheetName } from "./issue-rows";
import { marksOf, type SheetMarks } from "./marks";
import { MarkedStyles } from "./marked-styles";
import { fillCells, inserted, withDrawing } from "./patch-xml";
import { sheetPart } from "./sheet-part";
import { mainSpace, packageSpace, relationSpace, xmlText } from "./xml-text";
import { zip } from "./zip-writer";

const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Texts are changed as a whole; larger workbooks are made anew, with the rows that matter. */
const mostBytes = 64 * 1024 * 1024;
/** Names of what is added; no writer of workbooks uses such. */
const ours = "jiqun";

/**
 * A workbook with its faulty cells marked and everything else as it was. Null where it is put together in a way that is
 * not safely changed: then it is left alone.
 */
export async function patchedPackage(path: string, issues: readonly ImportIssue[]): Promise<Buffer | null> {
  const archive = await openArchive(path, usualLimits);
  const main = await workbookEntry(archive, usualLimits);
  if (main === null) return null;
  const { sheets, styles } = await readWorkbook(main, archive, usualLimits);
  const parts = await allParts(archive);
  if (parts === null || styles === null) return null;
  const patch = new Patch(parts, archive, { main, styles });
  const done = await patch.apply(sheets, issues);
  return done ? zip([...parts].map(([name, data]) => ({ name, data }))) : null;
}

async function allParts(archive: Archive): Promise<Map<string, Buffer> | null> {
  const parts = new Map<string, Buffer>();
  let size = 0;
  // Programs look for the list of types first.
  const names = [...archive.names].sort((a, b) => Number(b.startsWith("[")) - Number(a.startsWith("[")));
  for (const name of names) {
    const chunks: Buffer[] = [];
    for await (const chunk of archive.read(name)) {
      size += chunk.length;
      if (size > mostBytes) return null;
      chunks.push(chunk);
    }
    parts.set(name, Buffer.concat(chunks));
  }
  return parts;
}

class Patch {
  constructor(
    private readonly parts: Map<string, Buffer>,
    private readonly archive: Archive,
    private readonly at: { readonly main: string; readonly styles: string },
  ) {}

  /** False where a part is not as it is usually written. */
  async apply(sheets: readonly SheetEntry[], issues: readonly ImportIssue[]): Promise<boolean> {
    const styles = MarkedStyles.of(this.text(this.at.styles));
    if (styles === null) return false;
    for (const [index, sheet] of sheets.entries()) {
      const marks = marksOf(issues, sheet.name);
      if (marks.size > 0 && !(await this.mark(sheet.entry, marks, { styles, number: index + 1 })))
        return false;
    }
    const plain = { plain: 0, heading: styles.heading, notice: 0, warning: 0, error: 0 };
    const list = sheetPart(issueRows(issues), { marks: new Map(), styles: plain, widths: issueColumnWidths });
    this.put(this.at.styles, styles.xml());
    return this.addSheet(list, sheets);
  }

  private async mark(
    entry: string,
    marks: SheetMarks,
    { styles, number }: { readonly styles: MarkedStyles; readonly number: number },
  ): Promise<boolean> {
    const filled = fillCells(this.text(entry), marks, styles);
    if (filled === null) return false;
    this.put(entry, filled);
    // A sheet with comments or controls of its own keeps them; its cells are coloured, its issues listed.
    if (/<(?:\w+:)?legacyDrawing\b/.test(filled)) return true;
    const id = `${ours}Comments`;
    const drawn = withDrawing(filled, id);
    if (drawn === null) return false;
    const folder = entry.slice(0, entry.lastIndexOf("/") + 1);
    const [comments, drawing] = [`xl/${ours}-comments${number}.xml`, `xl/${ours}-drawing${number}.vml`];
    const related = await this.relate(entry, [
      [id, "vmlDrawing", `/${drawing}`],
      [`${ours}Texts`, "comments", `/${comments}`],
    ]);
    if (!related || folder === "") return false;
    this.put(entry, drawn);
    this.put(comments, commentsPart(marks));
    this.put(drawing, drawingPart(marks));
    return this.declare(
      `<Override PartName="/${comments}" ContentType="${types}.comments+xml"/>` +
        `<Override PartName="/${drawing}" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`,
    );
  }

  private async addSheet(xml: string, sheets: readonly SheetEntry[]): Promise<boolean> {
    const part = `xl/worksheets/${ours}-issues.xml`;
    const workbook = this.text(this.at.main);
    const ids = [...workbook.matchAll(/\bsheetId="(\d{1,9})"/g)].map(([, id]) => Number(id));
    let name = issueSheetName;
    for (let turn = 2; sheets.some((sheet) => sheet.name === name); turn += 1)
      name = `${issueSheetName} ${turn}`;
    const id = `${ours}Issues`;
    const item = `<sheet xmlns:jq="${relationSpace}" name="${xmlText(name)}" sheetId="${Math.max(0, ...ids) + 1}" jq:id="${id}"/>`;
    const listed = workbook.includes(`"${mainSpace}"`) ? inserted(workbook, "</sheets>", item) : null;
    if (listed === null || !(await this.relate(this.at.main, [[id, "worksheet", `/${part}`]]))) return false;
    this.put(this.at.main, listed);
    this.put(part, xml);
    return this.declare(`<Override PartName="/${part}" ContentType="${types}.worksheet+xml"/>`);
  }

  private declare(overrides: string): boolean {
    const entry = "[Content_Types].xml";
    const changed = inserted(this.text(entry), "</Types>", overrides);
    if (changed !== null) this.put(entry, changed);
    return changed !== null;
  }

  /** Adds to what a part refers to. */
  private async relate(
    part: string,
    added: readonly (readonly [id: string, type: string, target: string])[],
  ): Promise<boolean> {
    const known = await relationsOf(part, this.archive, usualLimits);
    if (added.some(([id]) => known.has(id))) return false;
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const entry = `${folder}_rels/${part.slice(folder.length)}.rels`;
    const items = added.map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${relationSpace}/${type}" Target="${target}"/>`,
    );
    const empty = `<Relationships xmlns="${packageSpace}"></Relationships>`;
    const before = this.parts.has(entry) ? this.text(entry) : empty;
    const open = before.replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>");
    const changed = inserted(open, "</Relationships>", items.join(""));
    if (changed !== null) this.put(entry, changed);
    return changed !== null;
  }

  private text(entry: string): string {
    return this.parts.get(entry)?.toString("utf8") ?? "";
  }

  private put(entry: string, text: string): void {
    this.parts.set(entry, Buffer.from(text));
  }
}
