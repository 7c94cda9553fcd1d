import { describe, expect, it } from "vitest";
import { lines, mustRead, rowsOfText } from "./testing/read-table";

describe("Eurostat TSV", () => {
  const text = [
    "freq,unit,indic_bt,geo\\TIME_PERIOD\t2022-Q2 \t2022-Q1 ",
    "Q,PC,PROD,AT\t1.50 be\t: ",
    "Q,PC,PROD,BE\t: c\t-2.0 P",
  ].join("\n");

  it("unpacks dimensions and splits flags off", async () => {
    const table = await mustRead(rowsOfText(text, "\t"));
    expect(table.format).toBe("eurostat-tsv");
    expect(lines(table)).toEqual([
      "AT PROD level 2022-Q2 1.5 BE",
      "AT PROD level 2022-Q1 missing O",
      "BE PROD level 2022-Q2 missing Q",
      "BE PROD level 2022-Q1 -2 P",
    ]);
    expect(table.series[0]).toMatchObject({
      frequency: "Q",
      unit: { text: "PC", unit: "RATIO", multiplier: -2 },
    });
    expect(table.values[2]?.reading).toMatchObject({ marker: ": c" });
    expect(table.outline.fingerprint).not.toContain("2022");
  });

  it("reads the older header and refuses a line that comes twice", async () => {
    const table = await mustRead(rowsOfText("unit,geo\\time\t2003 \nPC_X,AT\t1 q\nPC_X,AT\t2 ", "\t"));
    expect(lines(table)).toEqual(["AT ? unit=PC_X level 2003 unreadable"]);
    expect(table.issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["KEY_DUPLICATE A3"]);
  });
});

describe("World Bank", () => {
  const rows = [
    ["Data Source", "Some Indicators", ""],
    [],
    ["Last Updated Date", "2021-03-04", ""],
    [],
    ["Country Name", "Country Code", "Indicator Name", "Indicator Code", "2001", "2002", ""],
    ["Utopia", "UTO", "Output (current US$)", "OUT.CD", "1000", "", ""],
    ["Utopia", "UTO", "Internet users (% of population)", "NET.ZS", "0", "2.5", ""],
  ];

  it("reads names, codes and units, and says which column is empty", async () => {
    const table = await mustRead(rows);
    expect(table.format).toBe("world-bank");
    expect(lines(table)).toEqual([
      "Utopia Output (current US$) level 2001 1000",
      "Utopia Output (current US$) level 2002 missing O",
      "Utopia Internet users (% of population) level 2001 0",
      "Utopia Internet users (% of population) level 2002 2.5",
    ]);
    expect(
      table.series.map(({ indicator, unit }) => [indicator?.code, unit?.unit, unit?.multiplier]),
    ).toEqual([
      ["OUT.CD", "USD", 0],
      ["NET.ZS", "RATIO", -2],
    ]);
    expect(table.outline).toMatchObject({
      range: "A5:G7",
      sourceWords: "Some Indicators",
      publishedWords: "2021-03-04",
    });
    expect(table.issues.map(({ code, severity, cell }) => `${severity} ${code} ${cell}`)).toEqual([
      "notice COLUMN_EMPTY G5:G7",
    ]);
  });

  it("warns of numbers that stand beyond the header", async () => {
    const table = await mustRead(
      rows.map((cells, index) => (index === 5 ? [...cells.slice(0, 6), "7"] : cells)),
    );
    expect(table.issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning COLUMN_LEFT_OUT",
    ]);
  });
});
