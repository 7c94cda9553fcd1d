import { describe, expect, it } from "vitest";
import { openFile } from "../open-file";
import { readWhole, refusalOf, rowsOf, withFile } from "../testing/files";

const table = "地区,2023年,2024年\n山东省,92068.7,98565.8\n江苏省,128222.2,137008.0\n";
const shown = [
  ["地区", "2023年", "2024年"],
  ["山东省", "92068.7", "98565.8"],
  ["江苏省", "128222.2", "137008.0"],
];

/** 地区,2023年… in GB18030; Node writes no such encoding. */
const gb = {
  地区: [0xb5, 0xd8, 0xc7, 0xf8],
  年: [0xc4, 0xea],
  山东省: [0xc9, 0xbd, 0xb6, 0xab, 0xca, 0xa1],
};
const gbTable = Buffer.concat([
  Buffer.from([...gb.地区, 0x2c]),
  Buffer.from("2024"),
  Buffer.from([...gb.年, 0x0a, ...gb.山东省]),
  Buffer.from(",98565.8\n"),
]);

const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};

describe("encodings", () => {
  it.each([
    ["UTF-8", Buffer.from(table)],
    ["UTF-8", Buffer.from(`\uFEFF${table}`)],
    ["UTF-16LE", utf16(`\uFEFF${table}`, false)],
    ["UTF-16BE", utf16(`\uFEFF${table}`, true)],
    ["UTF-16LE", utf16(table, false)],
    ["UTF-16BE", utf16(table, true)],
  ])("reads %s, with and without a mark", async (encoding, bytes) => {
    const file = await readWhole(bytes);
    expect(file.encoding).toBe(encoding);
    expect(file.rows[0]?.map(({ cells }) => cells)).toEqual(shown);
  });

  it("reads GB18030", async () => {
    const file = await readWhole(gbTable);
    expect(file.encoding).toBe("GB18030");
    expect(file.rows[0]?.map(({ cells }) => cells)).toEqual([
      ["地区", "2024年"],
      ["山东省", "98565.8"],
    ]);
  });

  it("reads GB18030 behind a megabyte of ASCII", async () => {
    const file = await readWhole(Buffer.concat([Buffer.from("code,1\n".repeat(150_000)), gbTable]));
    expect(file.encoding).toBe("GB18030");
    expect(file.rows[0]?.at(-1)?.cells[0]).toBe("山东省");
  });

  it("reads characters that chunks cut through", async () => {
    for (const shift of [0, 1, 2]) {
      const line = `${"山".repeat(50)}\n`;
      const file = await readWhole("x".repeat(shift) + line.repeat(4000));
      expect(file.encoding).toBe("UTF-8");
      expect(file.rows[0]?.at(-1)?.cells).toEqual(["山".repeat(50)]);
    }
  });

  it.each([
    [
      "ENCODING_UNKNOWN",
      "halves of surrogate pairs in UTF-8",
      Buffer.from("a,\xed\xa0\x80\xed\xb0\x80\n", "latin1"),
    ],
    ["ENCODING_UNKNOWN", "a lone surrogate in UTF-16", utf16("\uFEFFa,\uD800b\n", false)],
    ["ENCODING_UNKNOWN", "UTF-16 that ends in half a character", utf16("\uFEFFa,b\n", false).subarray(0, 7)],
    ["ENCODING_UNKNOWN", "UTF-8 that was cut through", Buffer.from(table).subarray(0, 25)],
    ["ENCODING_UNKNOWN", "bytes of no encoding", Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a])],
    ["ENCODING_UNKNOWN", "western text", Buffer.from("España,niño\nAragón,Peñas\n", "latin1")],
    ["BINARY_IN_TEXT", "NUL bytes", Buffer.from("a,b\n1,\0\n2,3\n")],
    ["BINARY_IN_TEXT", "a NUL far behind", Buffer.from(`${"a,b\n".repeat(100_000)}\0`)],
    ["FILE_EMPTY", "nothing", Buffer.alloc(0)],
    ["FILE_EMPTY", "blanks", Buffer.from("\uFEFF \n\n\t\n")],
  ])("refuses with %s: %s", async (code, _, bytes) => {
    expect((await refusalOf(bytes))?.code).toBe(code);
  });
});

describe("delimiters", () => {
  it.each([
    ["commas", "a,b,c\n1,2,3\n", "csv"],
    ["tabs, with commas inside", "a,b\t2024\t2023\nx,y\t1\t2\n", "tsv"],
    ["semicolons, with decimal commas", "a;2024;2023\nx;1,5;2,5\n", "csv"],
    ["bars", "a|b|c\n1|2|3\n", "csv"],
    ["commas under titles", "标题；副标题\n单位：亿元\na,b,c\n1,2,3\n4,5,6\n", "csv"],
  ])("finds %s", async (_, text, format) => {
    const file = await readWhole(text);
    expect(file.format).toBe(format);
    expect(file.rows[0]?.at(-1)?.cells).toHaveLength(3);
  });

  it("takes no full-width comma for one", async () => {
    const file = await readWhole("说明，甲，乙\na,b\n");
    expect(file.rows[0]?.[0]?.cells).toEqual(["说明，甲，乙"]);
  });

  it("reads a single column", async () => {
    expect((await readWhole("a\nb\n")).rows[0]?.map(({ cells }) => cells)).toEqual([["a"], ["b"]]);
  });
});

describe("dialects", () => {
  it.each([
    ["eurostat-tsv", "unit,geo\\time\t2016 \t2015 \nPC,AT\t1 \t: \n"],
    ["eurostat-tsv", "freq,unit,geo\\TIME_PERIOD\t2016 \nA,PC,AT\t1 b\n"],
    ["sdmx-csv-1.0", "DATAFLOW,FREQ,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),A,2020,1\n"],
    [
      "sdmx-csv-2.0",
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,TIME_PERIOD,OBS_VALUE\ndataflow,X:Y(1.0),I,A,2020,1\n",
    ],
    ["world-bank", '"Data Source","WDI",\n\nCountry Name,Country Code,Indicator Name,Indicator Code,2019,\n'],
    ["owid", "Entity,Code,Year,GDP\nChina,CHN,2020,1\n"],
    ["csv", "Entity,Code,Population\nChina,CHN,1\n"],
    ["tsv", "time\t2016\nAT\t1\n"],
  ])("knows %s by its header", async (format, text) => {
    expect((await readWhole(text)).format).toBe(format);
  });
});

describe("hostile text", () => {
  it("refuses a cell of 100 MB without holding it", async () => {
    const refusal = await refusalOf(
      Buffer.concat([Buffer.from("a,b\n1,"), Buffer.alloc(100 * 1024 * 1024, 0x78)]),
    );
    expect(refusal).toMatchObject({ code: "CELL_TOO_LONG", details: { row: 2, cell: "B2" } });
  });

  it("refuses a million columns", async () => {
    expect(await refusalOf(`a\n${"1,".repeat(1_000_000)}\n`)).toMatchObject({
      code: "TOO_MANY_COLUMNS",
      details: { row: 2 },
    });
  });

  it("stops when nobody waits any more", async () => {
    await withFile("山东省,1\n".repeat(200_000), async (path) => {
      const { sheets } = await openFile({ path, name: "x.csv" });
      const signal = { aborted: false };
      let rows = 0;
      for await (const chunk of sheets[0]?.rows(signal) ?? []) {
        rows += chunk.length;
        signal.aborted = true;
      }
      expect(rows).toBeGreaterThan(0);
      expect(rows).toBeLessThan(100_000);
      expect(sheets[0] && (await rowsOf(sheets[0]))).toHaveLength(200_000);
    });
  });

  it("refuses a file over the limit before it is read", async () => {
    expect((await refusalOf(table, { file: 10 }))?.code).toBe("FILE_TOO_LARGE");
  });
});
