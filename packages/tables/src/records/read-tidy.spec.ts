import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lines, mustRead, readTable, rowsOfText } from "./testing/read-table";

describe("tidy tables", () => {
  it("reads one value a row with unit, status, scope, industry and day of publication", async () => {
    const table = await mustRead(
      rowsOfText(`
地区,指标,行业,时间,数值,单位,状态,口径,来源,发布日期
甲县,产值,医药制造业,2024年,12.5,亿元,初步数,规上,统计局,2025-02-01
甲县,产值,医药制造业,2023年,10,亿元,,规上,统计局,2024-02-01
甲县,产值,医药制造业,2023年,11,亿元,,规上,统计局,2025-02-01
数据来源：甲县统计局,,,,,,,,,`),
    );
    expect(table.format).toBe("tidy");
    expect(lines(table)).toEqual([
      "甲县 产值 level 2024 12.5 P",
      "甲县 产值 level 2023 10",
      "甲县 产值 level 2023 11",
    ]);
    expect(table.values.map(({ knownOn }) => knownOn)).toEqual(["2025-02-01", "2024-02-01", "2025-02-01"]);
    expect(table.series).toHaveLength(1);
    expect(table.series[0]).toMatchObject({
      industry: { text: "医药制造业" },
      scope: { text: "规上" },
      unit: { text: "亿元", unit: "CNY", multiplier: 8 },
    });
    expect(table.outline.sourceWords).toBe("统计局");
    expect(table.issues).toEqual([]);
  });

  it("reads which measure a row is from a column that says so", async () => {
    const table = await mustRead(
      rowsOfText(`
地区,时间,项目,类型,数据
甲县,2023年12月,产值,当月同比(%),6.9
甲县,2023年12月,产值,累计同比(%),6.4
甲县,2023年12月,产值,累计值(亿元),98.7
甲县,2023年12月,产值,大型,5`),
    );
    expect(
      table.series.map(({ form, accumulation, unit, facets }) => [
        ...[form, accumulation, unit?.text, facets[0]?.value],
      ]),
    ).toEqual([
      ["growth_yoy", "single", "%", undefined],
      ["growth_yoy", "cumulative", "%", undefined],
      ["level", "cumulative", "亿元", undefined],
      ["level", "single", undefined, "大型"],
    ]);
  });

  it("reads several measures a row, each with the unit of its header", async () => {
    const table = await mustRead([
      ["年份", "地区", "产值(亿元)", "同比增长(%)", "企业数（家）"],
      [2023, "甲县", 1.5, 7.25, "50余"],
      [2023, "乙县", "…", null, 3],
    ]);
    expect(lines(table)).toEqual([
      "甲县 产值 level 2023 1.5",
      "甲县 产值 growth_yoy 2023 7.25",
      "甲县 企业数 level 2023 50",
      "乙县 产值 level 2023 missing O",
      "乙县 产值 growth_yoy 2023 missing O",
      "乙县 企业数 level 2023 3",
    ]);
    expect(table.series.slice(0, 3).map(({ unit }) => [unit?.unit, unit?.multiplier])).toEqual([
      ["CNY", 8],
      ["RATIO", -2],
      ["ENTERPRISE", 0],
    ]);
    expect(table.values[2]?.reading).toMatchObject({ lower: 50, lowerOpen: true, upper: 60 });
  });

  it("joins year and month of two columns", async () => {
    const table = await mustRead([
      ["年", "月", "区县", "指标", "值"],
      ["2024", "3", "甲县", "税收", 1],
      ["2024", 11, "甲县", "税收", 2],
      ["2024", "13", "甲县", "税收", 3],
    ]);
    expect(table.values.map(({ period }) => period.code)).toEqual(["2024-03", "2024-11"]);
    expect(table.issues.map(({ code }) => code)).toEqual(["PERIOD_UNREADABLE"]);
  });

  it("reads the columns of the product's own data packages", async () => {
    const table = await mustRead(
      rowsOfText(`
indicator,entity,industry,scope,frequency,accumulation,form,period,value,qualifier,unit,as_stated,statuses,known_on
gross-output,370126,,s1,A,single,level,2023,200,GT,亿元,突破200亿元,,2024-01-05
gross-output,370126,,s1,A,single,growth_yoy,2023,10..15,RG,%,10%—15%,,2024-01-05
gross-output,370126,,s1,M,cumulative,level,2023-01/P8M,,,亿元,,O,2024-01-05`),
    );
    expect(table.values.map(({ reading }) => reading)).toMatchObject([
      { lower: 200, lowerOpen: true, upper: null, qualifier: "GT", asStated: "突破200亿元" },
      { point: null, lower: 10, upper: 15, qualifier: "RG" },
      { kind: "missing", statuses: ["O"] },
    ]);
    expect(table.series.map(({ form, accumulation, frequency }) => [form, accumulation, frequency])).toEqual([
      ["level", "single", "A"],
      ["growth_yoy", "single", "A"],
      ["level", "cumulative", "M"],
    ]);
  });

  it("asks what a column of unknown words is, keeps series apart meanwhile, and takes the answer", async () => {
    const rows = rowsOfText("地区,指标,批次,时间,数值\n甲县,产值,一,2023,1\n甲县,产值,二,2023,2");
    const asked = await mustRead(rows);
    expect(asked.outline.openLabels.map(({ key, examples }) => [key, examples])).toEqual([
      ["批次", ["一", "二"]],
    ]);
    expect(asked.series).toHaveLength(2);
    const ignored = await mustRead(rows, { concepts: { 批次: "ignore" } });
    expect(ignored.outline.openLabels).toEqual([]);
    expect(ignored.issues.map(({ code }) => code)).toEqual(["KEY_DUPLICATE"]);
  });

  it("finds places by their names under any header", async () => {
    const table = await mustRead(rowsOfText("报表单元,年份,产值(万元)\n甲县,2023,1"), {
      isKnownEntity: (text) => text === "甲县",
    });
    expect(lines(table)).toEqual(["甲县 产值 level 2023 1"]);
  });

  it("does not take other tables for records", async () => {
    expect(await readTable(rowsOfText("地区,2023年,2022年\n甲县,1,2"))).toBeNull();
    expect(await readTable(rowsOfText("时间,甲县,乙县\n2023年,1,2"))).toBeNull();
    expect(await readTable(rowsOfText("指标,时间,甲,乙\n产值,2023,1,2"))).toBeNull();
    expect(await readTable([[], [null]])).toBeNull();
  });

  it("reads long files of Our World in Data", async () => {
    const table = await mustRead(
      rowsOfText("Entity,Code,Year,Doctors (per 1000),Region\nUtopia,UTO,1999,2.5,North\nWorld,,1999,,"),
    );
    expect(table.format).toBe("owid");
    expect(table.series.map(({ entity }) => entity)).toMatchObject([
      { text: "Utopia", code: "UTO" },
      { text: "World", code: null },
    ]);
    expect(table.values.map(({ reading }) => reading.kind)).toEqual(["number", "missing"]);
  });

  it("never throws and never reads a number that no cell holds", async () => {
    const cell = fc.oneof(
      fc.constantFrom("地区", "时间", "数值", "年份", "2023", "1", ":", ""),
      fc.string(),
      fc.double(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), async (rows) => {
        const table = await readTable(rows);
        for (const { row, column, reading } of table?.values ?? []) {
          if (reading.kind === "number") expect(String(rows[row - 1]?.[column] ?? "").trim()).not.toBe("");
        }
      }),
    );
  });
});
