import { describe, expect, it } from "vitest";
import { readWhole, refusalOf } from "../testing/files";
import { odsParts } from "../testing/workbooks";
import { zipOf } from "../testing/zip";

const table = (rows: string, attributes = ""): string =>
  `<table:table table:name="表" ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = ""): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const ods = (tables: string, styles = ""): Buffer => zipOf(odsParts(tables, styles));
const text = (words: string, attributes = ""): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;
const float = (value: string, attributes = ""): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}/>`;
const cellsOf = async (cells: string): Promise<unknown> =>
  (await readWhole(ods(table(row(cells))))).rows[0]?.[0]?.cells;

describe("cells of an OpenDocument sheet", () => {
  it("reads texts with their spaces and paragraphs, without comments", async () => {
    const comment = "<office:annotation><text:p>批注</text:p></office:annotation>";
    const cell = `<table:table-cell office:value-type="string">${comment}<text:p>单位<text:s text:c="2"/>万元</text:p><text:p><text:span>二</text:span></text:p></table:table-cell>`;
    expect(await cellsOf(cell)).toEqual(["单位  万元\n二"]);
  });

  it("reads numbers as they are shown", async () => {
    const percent = '<table:table-cell office:value-type="percentage" office:value="0.123"/>';
    const date = (shown: string): string =>
      `<table:table-cell office:value-type="date" office:date-value="2024-03-01"><text:p>${shown}</text:p></table:table-cell>`;
    const day = (shown: string): unknown => ({ kind: "day", day: "2024-03-01", shown });
    const dates = ["2024-03-01", "2024年3月", "Mar 2024", "2024年", "03/01/24"].map(date).join("");
    expect(await cellsOf(float("2005.0") + percent + dates)).toEqual([
      2005,
      { kind: "percent", value: 0.123 },
      ...["day", "month", "month", "year", "day"].map(day),
    ]);
  });

  it("tells failed formulas and those without a value", async () => {
    const failed = text("#DIV/0!", 'calcext:value-type="error" table:formula="of:=1/0"');
    const zero = `<table:table-cell table:formula="of:=x" office:value-type="float" office:value="0"><text:p>Err:508</text:p></table:table-cell>`;
    expect(
      await cellsOf(
        `${failed}${zero}<table:table-cell table:formula="of:=A1"/>${float("2", 'table:formula="of:=1+1"')}`,
      ),
    ).toEqual([
      { kind: "fault", text: "#DIV/0!" },
      { kind: "fault", text: "Err:508" },
      { kind: "fault", text: "" },
      2,
    ]);
  });
});

describe("sheets of an OpenDocument workbook", () => {
  it("keep rows and columns in their places", async () => {
    const rows = [
      row(
        text("标题", 'table:number-columns-spanned="3" table:number-rows-spanned="2"') +
          '<table:covered-table-cell table:number-columns-repeated="2"/>',
      ),
      row("<table:table-cell/>", 'table:number-rows-repeated="3"'),
      row(
        `<table:table-cell table:number-columns-repeated="2"/>${float("1", 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16380"/>`,
        'table:number-rows-repeated="2"',
      ),
      row("<table:table-cell/>", 'table:number-rows-repeated="1048570"'),
    ];
    const file = await readWhole(ods(table(rows.join(""))));
    expect(file.format).toBe("ods");
    expect(file.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 2 }]);
    expect(file.rows[0]).toEqual([
      { number: 1, cells: ["标题"] },
      { number: 5, cells: [null, null, 1, 1] },
      { number: 6, cells: [null, null, 1, 1] },
    ]);
  });

  it("come in order, and may be hidden", async () => {
    const hidden =
      '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const file = await readWhole(
      ods(table(row(float("1"))) + table(row(float("2")), 'table:style-name="h"'), hidden),
    );
    expect(file.sheets.map((sheet) => sheet.hidden)).toEqual([false, true]);
    expect(file.rows.map((rows) => rows[0]?.cells)).toEqual([[1], [2]]);
  });
});

describe("hostile OpenDocument workbooks", () => {
  it.each([
    [
      "ARCHIVE_BOMB",
      row(float("1", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"'),
    ],
    ["TOO_MANY_COLUMNS", row(float("1", 'table:number-columns-repeated="1000000"'))],
    ["TOO_MANY_ROWS", row("<table:table-cell/>", 'table:number-rows-repeated="999999999"') + row(float("1"))],
    ["CELL_TOO_LONG", row(text('<text:s text:c="999999999"/>'))],
    ["FILE_DAMAGED", row(float("1", 'table:number-columns-repeated="-1"'))],
    ["XML_TOO_DEEP", row("<table:g>".repeat(100))],
  ])("are refused with %s", async (code, rows) => {
    expect((await refusalOf(ods(table(rows))))?.code).toBe(code);
  });

  it("are refused with a password, and as another kind of document", async () => {
    const parts = odsParts(table(""));
    const manifest = { name: "META-INF/manifest.xml", data: "<m><encryption-data/></m>" };
    expect((await refusalOf(zipOf([...parts, manifest])))?.code).toBe("FILE_ENCRYPTED");
    const words = parts.map((part) =>
      part.name === "mimetype" ? { ...part, data: "application/vnd.oasis.opendocument.text" } : part,
    );
    expect((await refusalOf(zipOf(words)))?.code).toBe("FORMAT_UNKNOWN");
    expect((await refusalOf(ods("")))?.code).toBe("NO_TABLE");
  });
});
