import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { faultText } from "../src/features/importing/fault";
import { PackageWorld, source } from "./fixture/package-world";

let world: PackageWorld;

beforeAll(async () => {
  world = await PackageWorld.create();
});
afterAll(() => world.test.drop());
beforeEach(() => world.reset());
afterEach(() => world.clear());

describe("a faulty manifest or file", () => {
  it("that is no JSON", async () => {
    world.write({ manifest: '{ "format": 1,\n  files: [] }' });
    expect(await world.refusals()).toMatchObject([
      {
        file: "county/manifest.json",
        row: 2,
        message: { zh: "不是有效的 JSON：请检查这里的引号、逗号和括号" },
      },
    ]);
  });

  it("with an unknown key", async () => {
    world.write({ manifest: JSON.stringify({ format: 1, files: [], script: "x" }) });
    expect(await world.refusals()).toMatchObject([{ file: "county/manifest.json" }]);
  });

  it("told in words of each language, whatever is wrong in it", async () => {
    const { code: _, ...nameless } = source;
    const sources = [
      nameless,
      {
        ...source,
        code: "a b",
        accessed: "today",
        address: "ftp://a",
        published: "x",
        titleZh: "",
        titleEn: 1,
      },
    ];
    world.write({
      manifest: JSON.stringify({
        format: 2,
        sources,
        files: [{ path: "a.csv", kind: "wishes" }],
        script: "",
      }),
    });
    const faults = await world.refusals();
    expect(faults.map(({ column, message }) => [column, message.zh])).toEqual([
      ["format", "应为其中之一：1"],
      ["sources.0.code", "缺少这一项"],
      ["sources.1.code", expect.stringContaining("应为代码")],
      ["sources.1.titleZh", "不能为空"],
      ["sources.1.titleEn", "应为文本"],
      ["sources.1.published", "应为日期：2024、2024-03 或 2024-03-15"],
      ["sources.1.accessed", "应为日期（2024-03-15）"],
      ["sources.1.address", expect.stringContaining("https://")],
      ["files.0.kind", expect.stringContaining("应为其中之一：entities、")],
      [null, "没有这样的项：script"],
    ]);
    for (const { message } of faults) expect(message.en).not.toMatch(/Invalid|expected|zod/);
    expect(faults.map(faultText).join("")).not.toContain("「」");
  });

  it("that names a kind which does not exist", async () => {
    world.write({ entries: [{ path: "o.csv", kind: "wishes" }] });
    expect(await world.refusals()).toMatchObject([{ file: "county/manifest.json", column: "files.3.kind" }]);
  });

  it.each(["../outside.csv", "/etc/passwd", "a/../../outside.csv"])(
    "that leaves its folder: %s",
    async (path) => {
      world.write({ entries: [{ path, kind: "entities" }] });
      expect(await world.refusals()).toMatchObject([{ file: "county/manifest.json", column: "files.path" }]);
    },
  );

  it("that names a file which is not there", async () => {
    world.write({ entries: [{ path: "absent.csv", kind: "entities" }] });
    expect(await world.refusals()).toMatchObject([{ file: "county/absent.csv" }]);
  });

  it("that is not encoded in UTF-8", async () => {
    world.write({ entries: [{ path: "gbk.csv", kind: "entities" }] });
    writeFileSync(join(world.folder, "county/gbk.csv"), Buffer.from([0xc9, 0xcc, 0xba, 0xd3]));
    expect(await world.refusals()).toMatchObject([
      { file: "county/gbk.csv", message: { zh: expect.stringContaining("CSV UTF-8（逗号分隔）") as string } },
    ]);
  });

  it("that describes a source of another package", async () => {
    world.write({});
    await world.run();
    const place = join(world.folder, "other");
    mkdirSync(place);
    writeFileSync(join(place, "e.csv"), "code,kind,name_zh,name_en\n370100,region,济南市,Jinan\n");
    const manifest = { format: 1, sources: [source], files: [{ path: "e.csv", kind: "entities" }] };
    writeFileSync(join(place, "manifest.json"), JSON.stringify(manifest));
    expect(await world.refusals()).toMatchObject([{ file: "other/manifest.json", column: "sources.code" }]);
  });

  it("with a date of publication that is none", async () => {
    world.write({
      manifest: JSON.stringify({ format: 1, sources: [{ ...source, published: "2024-13" }], files: [] }),
    });
    expect(await world.refusals()).toMatchObject([
      { file: "county/manifest.json", column: "sources.0.published" },
    ]);
  });

  it("with a setting that stands twice, or that nobody knows", async () => {
    const text = "key,value\nhome_entity,370126\nhome_entity,320500\n";
    world.write({
      files: { "s.csv": text, "t.csv": "key,value\ncolour,red\n" },
      entries: ["s", "t"].map((name) => ({ path: `${name}.csv`, kind: "settings" })),
    });
    expect(await world.refusals()).toMatchObject([
      { file: "county/s.csv", row: 3, column: "key" },
      { file: "county/t.csv", row: 2, column: "key" },
    ]);
  });

  it("whose panel takes the place of another file's", async () => {
    const panel = (code: string): string => `code,entity,kind,position,series\n${code},370126,level,1,\n`;
    world.write({
      files: { "p.csv": panel("a"), "q.csv": panel("b") },
      entries: ["p", "q"].map((name) => ({ path: `${name}.csv`, kind: "panels" })),
    });
    expect(await world.refusals()).toMatchObject([{ file: "county/q.csv" }]);
  });

  it("with a target in a unit that is not its indicator's", async () => {
    const text =
      "code,indicator,entity,scope,period,value,unit,part,locator,grade\nt1,revenue,370126,all,2025,70,家,page,1,A\n";
    world.write({
      files: { "g.csv": text },
      entries: [{ path: "g.csv", kind: "targets", defaults: { source: source.code } }],
    });
    expect(await world.refusals()).toMatchObject([{ file: "county/g.csv", row: 2, column: "unit" }]);
  });

  it("whose places lie within each other", async () => {
    const text = "code,kind,name_zh,name_en,parent\na,region,甲,A,b\nb,region,乙,B,a\n";
    world.write({ files: { "c.csv": text }, entries: [{ path: "c.csv", kind: "entities" }] });
    expect(await world.refusals()).toMatchObject([
      { file: "county/c.csv", row: 2, column: "parent" },
      { file: "county/c.csv", row: 3, column: "parent" },
    ]);
  });

  it("whose place lies within one that another file has put into it", async () => {
    const row = (code: string, parent: string): string =>
      `code,kind,name_zh,name_en,parent\n${code},region,甲,A,${parent}\n`;
    world.write({
      files: { "c.csv": row("a", "370126"), "d.csv": row("370126", "a") },
      entries: ["c", "d"].map((name) => ({ path: `${name}.csv`, kind: "entities" })),
    });
    expect(await world.refusals()).toMatchObject([{ file: "county/d.csv", row: 2, column: "parent" }]);
  });

  it("that is itself a link out of its folder", async () => {
    world.write({});
    const place = join(world.folder, "linked");
    mkdirSync(place);
    symlinkSync(join(world.folder, "county/manifest.json"), join(place, "manifest.json"));
    expect(await world.refusals()).toMatchObject([{ file: "linked/manifest.json", column: "files.path" }]);
  });

  it("with a link that leads out of its folder", async () => {
    world.write({ entries: [{ path: "link.csv", kind: "entities" }] });
    symlinkSync("/etc/hostname", join(world.folder, "county/link.csv"));
    expect(await world.refusals()).toMatchObject([{ file: "county/manifest.json", column: "files.path" }]);
  });

  it("with a wide column that the file lacks", async () => {
    world.write({
      files: { "w.csv": "year,收入\n2022,1\n" },
      entries: [{ path: "w.csv", kind: "observations", wide: { period: "year", columns: { 利润: {} } } }],
    });
    expect(await world.refusals()).toMatchObject([{ file: "county/w.csv", row: 1, column: "利润" }]);
  });
});
