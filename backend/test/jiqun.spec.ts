import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadObservation, Upload } from "@jiqun/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "../src/config/paths";
import { makeFolder, startProcess, type ServiceProcess } from "./service-process";

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

const folder = makeFolder();
afterAll(() => folder.remove());
const at = (name: string): string => join(folder.path, name);

/** Runs the built command as npm does, from a folder of the person's own. */
function jiqun(...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [join(paths.root, "backend/dist/jiqun.js"), ...args], {
    cwd: paths.root,
    env: { PATH: process.env["PATH"] ?? "", DATA_DIR: at("data"), INIT_CWD: folder.path },
  });
  let [out, error] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (error += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, error })));
}

const preview = async (...args: string[]): Promise<{ code: number | null; read: Upload }> => {
  const { code, out } = await jiqun("preview", "--json", ...args);
  return { code, read: JSON.parse(out) as Upload };
};

const answers = {
  known_on: { kind: "value", value: "2024-06-01" },
  grade: { kind: "value", value: "A" },
  "scope:*": { kind: "code", code: "gdp-county" },
  source: {
    kind: "source",
    source: {
      publisherZh: "某局",
      publisherEn: "A bureau",
      titleZh: "年报",
      titleEn: "Annual report",
      published: null,
      address: null,
      licenceZh: "",
      licenceEn: "",
    },
  },
};

beforeAll(() => {
  writeFileSync(at("gdp.csv"), "指标：地区生产总值(亿元)\n地区,2031年,2032年\n商河县,1.5,\n");
  writeFileSync(at("answers.json"), JSON.stringify({ answers }));
  writeFileSync(at("picture.xlsx"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
});

describe("npm run jiqun", () => {
  it("shows what a file says and leaves open, and writes nothing", async () => {
    const { code, read } = await preview("gdp.csv");
    expect(code).toBe(3);
    expect(read).toMatchObject({ file: "gdp.csv", format: "csv", encoding: "UTF-8", refused: null });
    expect(read.tables).toHaveLength(1);
    expect(read.tables[0]).toMatchObject({
      range: "A2:C3",
      entities: ["商河县"],
      indicators: ["地区生产总值"],
      frequency: "A",
      unit: "亿元",
      observations: 1,
      missing: 1,
    });
    expect(read.tables[0]?.questions.map(({ kind }) => kind).sort()).toEqual([
      "grade",
      "known_on",
      "scope",
      "source",
    ]);
  });

  it("prints every value as a line of JSON", async () => {
    const { code, out } = await jiqun("preview", "--observations", "gdp.csv");
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as ReadObservation);
    expect(code).toBe(3);
    expect(
      rows.map(({ entityCode, period, value, cell, statuses }) => [
        entityCode,
        period,
        value,
        cell,
        statuses,
      ]),
    ).toEqual([
      ["370126", "2031", 1.5, "B3", []],
      ["370126", "2032", null, "C3", ["O"]],
    ]);
  });

  it("refuses with a code of its own what is no table", async () => {
    const { code, read } = await preview("picture.xlsx");
    expect([code, read.refused?.code]).toEqual([2, "FORMAT_UNKNOWN"]);
  });

  it("imports once its questions are answered, tells that nothing changed, and takes it back", async () => {
    const open = await jiqun("import", "gdp.csv", "--json");
    expect(open.code).toBe(3);
    const first = await jiqun("import", "gdp.csv", "--answers", "answers.json", "--json");
    const { batch, difference, state } = JSON.parse(first.out) as Upload;
    expect([first.code, state, difference?.new]).toEqual([0, "committed", 2]);
    const again = await jiqun("import", "gdp.csv", "--remembered", "--answers", "answers.json", "--json");
    expect(JSON.parse(again.out)).toMatchObject({
      state: "committed",
      batch: null,
      difference: { new: 0, unchanged: 2 },
    });
    const undone = await jiqun("undo", String(batch), "--json");
    expect([undone.code, (JSON.parse(undone.out) as { undone: object | null }).undone !== null]).toEqual([
      0,
      true,
    ]);
    const twice = await jiqun("undo", String(batch));
    expect([twice.code, twice.error]).toEqual([1, expect.stringContaining("BATCH_UNDONE")]);
  });

  it.each([
    [["preview", "nothing.csv"], /读不了文件.*nothing\.csv[\s\S]*cannot be read/],
    [["preview", "."], /cannot be read/],
    [["preview", "gdp.csv", "--answers", "gdp.csv"], /ANSWERS_INVALID|are not valid/],
    [["frobnicate"], /No such command: frobnicate/],
    [["undo", "x"], /number of a batch/],
  ])("says what is wrong with %j", async (args, words) => {
    const { code, out, error } = await jiqun(...args);
    expect([code, out]).toEqual([1, ""]);
    expect(error).toMatch(words);
  });

  describe("beside a running service", () => {
    let service: ServiceProcess;
    beforeAll(async () => {
      service = startProcess({ DATA_DIR: at("data") });
      await service.ready;
    });
    afterAll(async () => {
      service.process.kill("SIGTERM");
      await service.ended;
    });

    it("asks that service", async () => {
      const { code, read } = await preview("gdp.csv", "--answers", "answers.json");
      expect([code, read.state, read.difference?.new]).toEqual([0, "ready", 2]);
    });
  });
});
