import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from "write-excel-file/utility";

/** What of a sheet is printed. */
export interface Printed {
  readonly sheet: string;
  /** Heading rows, which stand on every page. */
  readonly headings: number;
  readonly rows: number;
  /** The columns on paper, counted from the first. */
  readonly columns: number;
}

type WorkbookFeature = Feature<Stream | Buffer | Blob>;

/**
 * Sheets print across the page and as long as their rows need, under a foot with the title and the page; those listed
 * with their heading on each page and without the columns that only programs read.
 */
export function printing(title: string, printed: readonly Printed[]): WorkbookFeature {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": { transform: (xml) => onePageWide(xml, title) },
        "xl/workbook.xml": { transform: (xml) => withNames(xml, printed) },
      },
    },
  };
}

const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const margins = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
/** Paper 9 is A4; a height of 0 is as many pages as there are rows for. */
const setup = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

function onePageWide(xml: string, title: string): string {
  const order = getOrderOfSiblings("xl/worksheets/sheet{id}.xml", "worksheet") ?? [];
  const fitting = insertElementMarkupAccordingToOrderOfSiblings(xml, fit, order, "worksheet");
  const found = findElement(fitting, "pageSetup");
  if (found === undefined) throw new Error("a sheet to be printed has no pageSetup");
  return replaceElement(fitting, found, `${margins}${setup}${footOf(title)}`);
}

/** In a foot `&` begins a code, and two of them are one. */
function footOf(title: string): string {
  const text = sanitizeTextContent(`&L${title.replaceAll("&", "&&")}&R&P / &N`);
  return `<headerFooter><oddFooter>${text}</oddFooter></headerFooter>`;
}

function withNames(xml: string, printed: readonly Printed[]): string {
  const names = printed.flatMap(({ sheet, headings, rows, columns }, place) => {
    const last = getCellAddress(rows - 1, columns - 1).replace(/^([A-Z]+)/, "$$$1$$");
    const area = `$A$1:${last}`;
    return [
      nameOf("_xlnm.Print_Area", { sheet, place, range: area }),
      nameOf("_xlnm.Print_Titles", { sheet, place, range: `$1:$${headings}` }),
    ];
  });
  const markup = `<definedNames>${names.join("")}</definedNames>`;
  const found = findElement(xml, "definedNames");
  if (found !== undefined) return replaceElement(xml, found, markup);
  const order = getOrderOfSiblings("xl/workbook.xml", "workbook") ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, "workbook");
}

function nameOf(
  name: string,
  { sheet, place, range }: { readonly sheet: string; readonly place: number; readonly range: string },
): string {
  const text = sanitizeTextContent(`'${sheet.replaceAll("'", "''")}'!${range}`);
  return `<definedName name="${sanitizeAttributeValue(name)}" localSheetId="${place}">${text}</definedName>`;
}
