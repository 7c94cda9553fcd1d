import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileRefused } from "../file-refused";
import { RecordSplitter, type TextRecord } from "./split-records";

const limits = { cell: 100, columns: 8, rows: 50 };

function split(chunks: readonly string[], delimiter = ","): TextRecord[] {
  const splitter = new RecordSplitter(delimiter, limits);
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}
const cellsOf = (...chunks: string[]): (readonly string[])[] => split(chunks).map(({ cells }) => cells);

function refusal(run: () => unknown): FileRefused {
  try {
    run();
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
  throw new Error("read");
}

describe("RecordSplitter", () => {
  it.each([
    [
      "lines",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a last line without an end",
      "a,b\n1,",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["ends of every kind", "a\r\nb\rc\nd", [["a"], ["b"], ["c"], ["d"]]],
    ["empty lines", "a\n\n\r\nb\n", [["a"], [], [], ["b"]]],
    ["a quoted delimiter", '"a,b",c\n', [["a,b", "c"]]],
    ["doubled marks", '"say ""50余""",2\n', [['say "50余"', "2"]]],
    ["line breaks within quotes", '"a\r\nb\nc",2\n3\n', [["a\r\nb\nc", "2"], ["3"]]],
    [
      "a mark in the middle",
      '5" pipe,2\n3,4"\n',
      [
        ['5" pipe', "2"],
        ["3", '4"'],
      ],
    ],
    ["text behind a closing mark", '"十三五"规划,2\n', [["十三五规划", "2"]]],
    ["an empty quoted cell", '""\n', [[""]]],
    ["a first empty cell", ",a\n", [["", "a"]]],
    ["only delimiters", ",\n", [["", ""]]],
    ["nothing", "", []],
  ])("reads %s", (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
    expect(cellsOf(...text)).toEqual(cells);
  });

  it("numbers records, empty ones too", () => {
    expect(split(["a\n\n\nb"]).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it("reads what a careful writer wrote, in whatever chunks it comes", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "省", '"', ",", "\n", "\r", " ", "1"),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.integer({ min: 1, max: 9 }),
        (rows, end, size) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const text = rows.map((row) => row.map(quoted).join(",") + end).join("");
          const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
            text.slice(at * size, (at + 1) * size),
          );
          expect(cellsOf(...chunks)).toEqual(rows);
        },
      ),
    );
  });

  it("does not let an open quotation mark swallow the file", () => {
    const rest = "1,2\n".repeat(200);
    const error = refusal(() => split([`a,b\n1,"${rest}`, rest]));
    expect(error.code).toBe("CELL_TOO_LONG");
    expect(error.details).toEqual({ row: 2, cell: "B2", limit: 100, quoted: true });
  });

  it("tells a text that ends within quotes", () => {
    const error = refusal(() => split(['a,b\n"1,2\n']));
    expect(error.code).toBe("FILE_DAMAGED");
    expect(error.details.row).toBe(2);
  });

  it("holds no more of an endless cell than the limit", () => {
    const splitter = new RecordSplitter(",", limits);
    const endless = (): void => {
      for (let part = 0; part < 100_000; part++) splitter.push("x".repeat(1000));
    };
    expect(refusal(endless).code).toBe("CELL_TOO_LONG");
  });

  it("holds no more of an endless line than the limit", () => {
    const splitter = new RecordSplitter(",", limits);
    const endless = (): void => {
      for (let part = 0; part < 100_000; part++) splitter.push("x,".repeat(1000));
    };
    expect(refusal(endless).code).toBe("TOO_MANY_COLUMNS");
  });

  it.each([
    ["TOO_MANY_COLUMNS", ",".repeat(8)],
    ["TOO_MANY_COLUMNS", '"a",'.repeat(9)],
    ["TOO_MANY_ROWS", "a\n".repeat(51)],
    ["CELL_TOO_LONG", `${"x".repeat(101)}\n`],
  ])("refuses with %s", (code, text) => {
    expect(refusal(() => split([text])).code).toBe(code);
  });

  it("reads what is just within the limits", () => {
    expect(split([`${",".repeat(7)}\n${"x".repeat(100)}\n`])).toHaveLength(2);
    expect(split(["a\n".repeat(50)])).toHaveLength(50);
  });
});
