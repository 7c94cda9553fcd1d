import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lines, mustRead, rowsOfText } from "./testing/read-table";

const first = `
DATAFLOW,FREQ,REF_AREA,SEX,RISKs,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS
X:JOBS(1.0),A,CN,F,B,2020,12.50,A,PERS,3,2
X:JOBS(1.0),A,CN,F,B,2021,,M,PERS,3,2
X:JOBS(1.0),A,CN,M,B,2020,7,E,PERS,3,2`;

describe("SDMX-CSV", () => {
  it("reads 1.0: dataflow as indicator, dimensions as facets, units with their power of ten", async () => {
    const table = await mustRead(rowsOfText(first));
    expect(table.format).toBe("sdmx-csv-1.0");
    expect(lines(table)).toEqual([
      "CN JOBS RISKs=B SEX=F level 2020 12.5 A",
      "CN JOBS RISKs=B SEX=F level 2021 missing M",
      "CN JOBS RISKs=B SEX=M level 2020 7 E",
    ]);
    expect(table.series[0]?.unit).toEqual({ text: "PERS ×10^3", unit: "PERSON", multiplier: 3, cell: "I2" });
    expect(table.values[0]).toMatchObject({ row: 2, column: 6, reading: { decimals: 2 } });
    expect(table.issues).toEqual([]);
  });

  it("reads 2.0 with labels in headers and cells", async () => {
    const table = await mustRead(
      rowsOfText(`
STRUCTURE,STRUCTURE_ID,ACTION,FREQ: Frequency,REF_AREA: Area,MEASURE: Measure,TIME_PERIOD: Time,OBS_VALUE: Value,UNIT_MEASURE: Unit
dataflow,X:GDP(2.0): Output,I,Q: Quarterly,DE: Germany,B1G: Value added,2024-Q1,5.1,EUR: Euro
dataflow,X:GDP(2.0): Output,D,Q: Quarterly,DE: Germany,B1G: Value added,2024-Q2,5.2,EUR: Euro`),
    );
    expect(table.format).toBe("sdmx-csv-2.0");
    expect(lines(table)).toEqual(["Germany Value added level 2024-Q1 5.1"]);
    expect(table.series[0]).toMatchObject({
      entity: { code: "DE" },
      indicator: { code: "B1G" },
      unit: { text: "Euro", unit: "EUR", multiplier: 0 },
      frequency: "Q",
    });
    expect(table.issues.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
      ["ACTION_DELETE", "error", "C3"],
    ]);
  });

  it("takes names from columns beside the codes", async () => {
    const table = await mustRead(
      rowsOfText(`
DATAFLOW,REF_AREA,Reference area,INDICATOR,INDICATOR_LABEL,TIME_PERIOD,OBS_VALUE
X:A(1.0),FR,France,EMP,Employment,2020,1`),
    );
    expect(lines(table)).toEqual(["France Employment level 2020 1"]);
    expect(table.series[0]?.facets).toEqual([]);
    expect(table.issues).toEqual([]);
  });

  it("takes the power of ten from its code, whatever the words beside it", async () => {
    const table = await mustRead(
      rowsOfText(`
DATAFLOW,REF_AREA,UNIT_MEASURE,UNIT_MULT,Unit multiplier,TIME_PERIOD,OBS_VALUE
X:A(1.0),CN,CNY,8,亿,2020,230.6`),
    );
    expect(table.issues).toEqual([]);
    expect(table.series[0]?.unit).toMatchObject({ unit: "CNY", multiplier: 8 });
  });

  it("keeps a unit that it does not know as words and as a facet, so that series do not mix", async () => {
    const table = await mustRead(
      rowsOfText("DATAFLOW,GEO,UNIT,TIME_PERIOD,OBS_VALUE\nA:B(1),AT,PC_X,2020,1\nA:B(1),AT,PC_Y,2020,2"),
    );
    expect(table.series.map(({ unit, facets }) => [unit?.text, unit?.unit, facets[0]?.value])).toEqual([
      ["PC_X", null, "PC_X"],
      ["PC_Y", null, "PC_Y"],
    ]);
  });

  it("says where keys are empty, come twice, and where words cannot be read", async () => {
    const table = await mustRead(
      rowsOfText(`
DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
X:A(1),A,,2020,1,,
X:A(1),A,CN,2020,1,,
X:A(1),A,CN,2020,2,,
X:A(1),A,CN,20x0,1,,
X:A(1),A,CN,2021-03,1,,
X:A(1),A,CN,2022,1,M,
X:A(1),A,CN,2023,1,?,
X:A(1),A,CN,2024,1,,lots
X:A(1),A,CN,2025,abc,,`),
    );
    expect(table.issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "KEY_EMPTY C2",
      "KEY_DUPLICATE E4",
      "PERIOD_UNREADABLE D5",
      "FREQUENCY_DIFFERS B6",
      "STATUS_CONTRADICTS E7",
      "STATUS_UNKNOWN F8",
      "UNIT_MULT_UNREADABLE G9",
    ]);
    expect(lines(table)).toEqual(["CN A level 2020 1", "CN A level 2025 unreadable"]);
  });

  it("gives the same values whatever the order of the columns", async () => {
    const rows = rowsOfText(first);
    const expected = [...lines(await mustRead(rows))].sort();
    const width = rows[0]?.length ?? 0;
    const orders = fc.shuffledSubarray(
      Array.from({ length: width }, (_, column) => column),
      { minLength: width },
    );
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const shuffled = rows.map((cells) => order.map((column) => cells[column] ?? ""));
        expect([...lines(await mustRead(shuffled))].sort()).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("takes names of an object's own properties for plain words", async () => {
    const table = await mustRead(
      rowsOfText(
        "DATAFLOW,constructor,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nX:A(1),toString,CN,2020,1,valueOf",
      ),
    );
    expect(table.issues.map(({ code }) => code)).toEqual(["STATUS_UNKNOWN"]);
  });
});
