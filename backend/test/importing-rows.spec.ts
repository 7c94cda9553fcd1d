import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { good, header, PackageWorld } from "./fixture/package-world";

let world: PackageWorld;

beforeAll(async () => {
  world = await PackageWorld.create();
});
afterAll(() => world.test.drop());
beforeEach(() => world.reset());
afterEach(() => world.clear());

describe("a faulty row stops its whole file, and names file, row and column", () => {
  it.each([
    ["a number that is none", good.replace("69.6,", "sixty,"), "value"],
    ["a number that is not finite", good.replace("69.6,", "1e999,"), "value"],
    ["a place that nobody knows", good.replace("370126", "999999"), "entity"],
    ["an indicator that nobody knows", good.replace("revenue", "revenu"), "indicator"],
    ["a period that is none", good.replace(",2023,", ",2023-13,"), "period"],
    ["a unit that is none", good.replace(",亿元,", ",亿圆圆,"), "unit"],
    ["a unit of another dimension", good.replace(",亿元,", ",亩,").replace("69.6亿元", "69.6亩"), "unit"],
    ["a qualifier that is none", good.replace(",EQ,", ",ABOUT,"), "qualifier"],
    ["words that say another number", good.replace("69.6亿元", "96.6亿元"), "as_stated"],
    ["words that bound where the cells do not", good.replace("69.6亿元", "超过69.6亿元"), "as_stated"],
    ["a grade that is not imported", good.replace(",A,2024", ",D,2024"), "grade"],
    ["a part that is none", good.replace("paragraph", "chapter"), "part"],
    ["a day that is none", good.replace("2024-03-01", "2024-02-30"), "known_on"],
    ["a day before its source came out", good.replace("2024-03-01", "2024-02-29"), "known_on"],
    ["an empty value without a reason", good.replace("69.6,", ",").replace("69.6亿元", ""), "value"],
    ["a number that is said to be missing", good.replace("69.6亿元,,", "69.6亿元,M,"), "value"],
    ["a month in an annual series", good.replace(",2023,", ",2023-03,"), "period"],
    ["words in another currency", good.replace("69.6亿元", "69.6亿美元"), "unit"],
    ["a fraction of money", good.replace("69.6,EQ", "1/5,AP").replace("69.6亿元", "1/5"), "value"],
    ["a day that has not come", good.replace("2024-03-01", "2999-01-01"), "known_on"],
    ["a status that is none", good.replace("69.6亿元,,", "69.6亿元,Z,"), "statuses"],
  ])("%s", async (_case, row, column) => {
    const faults = await world.faultsOf(good.replace("2023", "2022") + row);
    expect(faults).toMatchObject([{ file: "county/o.csv", row: 3, column }]);
    expect(faults[0]?.message.zh).not.toBe("");
    expect(faults[0]?.message.en).not.toBe("");
    expect(await world.observationCount()).toBe(0);
  });

  it("takes the day of today, wherever it has begun", async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect(await world.faultsOf(good.replace("2024-03-01", tomorrow))).toEqual([]);
  });

  it.each([
    ["a range upside down", good.replace("69.6,EQ", "20..10,RG").replace("69.6亿元", ""), "下限大于上限"],
    ["a range of one end", good.replace("69.6,EQ", "20..,RG").replace("69.6亿元", ""), "缺少一个数"],
    ["no range", good.replace("69.6,EQ", "20,RG").replace("69.6亿元", ""), "不是范围"],
    [
      "an empty cell that must be one of several",
      good.replace(",A,2024", ",,2024"),
      "不能为空，应为其中之一",
    ],
    ["too few cells", "r2,revenue\n", "这一行的格数与列名的数目不同"],
    ["a quote that is never closed", good.replace("69.6亿元", '"69.6亿元'), "没有配对"],
    ["a quote within a cell", good.replace("69.6亿元", '69.6"亿元'), "引号用错了"],
  ])("says in words what is wrong: %s", async (_case, row, words) => {
    const [fault] = await world.faultsOf(row);
    expect(fault?.message.zh).toContain(words);
    expect(fault?.message.zh).not.toContain("「」");
  });

  it("tells a column without a name", async () => {
    const faults = await world.faultsOf(good.replace("\n", ",,\n"), header.replace("\n", ",,\n"));
    expect(faults).toMatchObject([
      { row: 1, column: null, message: { zh: expect.stringContaining("没有列名") as string } },
    ]);
  });

  it("tells all faults of a file at once", async () => {
    const faults = await world.faultsOf(good.replace("69.6,", "x,") + good + good.replace("370126", "0"));
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [2, "value"],
      [4, "entity"],
    ]);
  });

  it("names the earlier row of a double", async () => {
    const faults = await world.faultsOf(good + good);
    expect(faults).toMatchObject([
      { row: 3, message: { en: expect.stringContaining("duplicate of row 2") as string } },
    ]);
  });

  it("refuses two columns of one name", async () => {
    const faults = await world.faultsOf(good.replace("\n", ",1\n"), header.replace("\n", ",value\n"));
    expect(faults).toMatchObject([{ row: 1, column: "value" }]);
  });

  it("refuses a file without a line", async () => {
    expect(await world.faultsOf("", "")).toMatchObject([
      { file: "county/o.csv", message: { en: expect.stringContaining("empty") as string } },
    ]);
  });

  it("names the line of a NUL character", async () => {
    expect(await world.faultsOf(`${good}r2,\0\n`)).toMatchObject([{ file: "county/o.csv", row: 3 }]);
  });

  it("refuses one period in two spellings", async () => {
    const columns = header.replace("\n", ",frequency\n");
    const rows = ["2023-Q1", "2023-01/P3M"].map((period) =>
      good.replace(",2023,", `,${period},`).replace("\n", ",Q\n"),
    );
    expect(await world.faultsOf(rows.join(""), columns)).not.toEqual([]);
    expect(await world.observationCount()).toBe(0);
  });

  it("names a column that it does not know", async () => {
    const faults = await world.faultsOf(good.replace("\n", ",1\n"), header.replace("\n", ",colour\n"));
    expect(faults).toMatchObject([{ row: 1, column: "colour" }]);
  });

  it("names the line of a CSV whose cells do not fit its head", async () => {
    const faults = await world.faultsOf(good + "r2,revenue\n");
    expect(faults).toMatchObject([{ file: "county/o.csv", row: 3 }]);
  });

  it("leaves the other files of the package alone", async () => {
    await world.faultsOf(good.replace("69.6,", "x,"));
    const { rows } = await world.test.database.pool.query("select count(*)::int as n from entity");
    expect(rows).toEqual([{ n: 2 }]);
  });
});
