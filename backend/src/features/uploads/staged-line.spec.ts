import { describe, expect, it } from "vitest";
import { stagedColumns, stagedLine, type StagedRow } from "./staged-line";

const row: StagedRow = {
  place: {
    ...{ series: 3, sheet: 0, cell: "B7", knownOn: "2025-01-20" },
    period: { code: "2024", start: "2024-01-01", end: "2024-12-31" },
  },
  value: {
    ...{ lower: 50, lowerOpen: true, upper: null, upperOpen: false, point: 50 },
    ...{ qualifier: "OV", unitMult: 0, decimals: null, asStated: "50余家", statuses: ["A", "P"] },
  },
};

describe("stagedLine", () => {
  it("writes a value for each column, in COPY's text format", () => {
    expect(stagedLine(row)).toBe(
      "3\t0\tB7\t2024\t2024-01-01\t2024-12-31\t2025-01-20\t50\ttrue\t\\N\tfalse\t50\tOV\t0\t\\N\t50余家\t{A,P}\n",
    );
    expect(stagedLine(row).split("\t")).toHaveLength(stagedColumns.length);
  });

  it("writes a range, a plain number and what is missing", () => {
    const bounds = (value: Partial<StagedRow["value"]>): string[] =>
      stagedLine({ ...row, value: { ...row.value, ...value } })
        .split("\t")
        .slice(7, 12);
    const closed = { lowerOpen: false, upperOpen: false };
    expect(bounds({ ...closed, lower: 1, upper: 2, point: null })).toEqual([
      "1",
      "false",
      "2",
      "false",
      "\\N",
    ]);
    expect(bounds({ ...closed, lower: 5, upper: 5, point: 5 })).toEqual(["5", "false", "5", "false", "5"]);
    expect(bounds({ ...closed, lower: null, upper: null, point: null })).toEqual([
      "\\N",
      "false",
      "\\N",
      "false",
      "\\N",
    ]);
  });

  it("lets no text of a file end its column or line", () => {
    const line = stagedLine({ ...row, value: { ...row.value, asStated: "a\tb\nc\rd\\N\0e" } });
    expect(line.split("\t")[15]).toBe(String.raw`a\tb\nc\rd\\Ne`);
    expect(line.indexOf("\n")).toBe(line.length - 1);
  });
});
