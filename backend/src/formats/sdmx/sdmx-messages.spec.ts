import { readRecords, recognisesRecords, type Sheet, type TableHints } from "@jiqun/tables";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileRefused } from "../file-refused";
import { usualLimits, type Limits } from "../limits";
import type { OpenedFile } from "../opened-file";
import { openText } from "../text/open-text";
import { rowsOf, withFile } from "../testing/files";
import { openSdmxJson } from "./open-sdmx-json";
import { openSdmxMl } from "./open-sdmx-ml";
import {
  csvMessage,
  flatMessage,
  genericMessage,
  jsonMessage,
  specificMessage,
  type SampleSeries,
} from "./testing/messages";

const hints: TableHints = {
  concepts: {},
  isKnownEntity: () => false,
  isKnownIndicator: () => false,
  isKnownIndustry: () => false,
};

type Open = (path: string, limits: Limits) => Promise<OpenedFile>;

const sample: readonly SampleSeries[] = [
  {
    area: "CN",
    sex: "F",
    multiplier: 3,
    observations: [
      { time: "2020", value: "12.5", status: "A" },
      { time: "2021", value: null, status: "M" },
    ],
  },
  { area: "DE", sex: "M", multiplier: 0, observations: [{ time: "2020", value: "-7", status: "E" }] },
];

async function observationsOf(sheet: Sheet): Promise<readonly string[]> {
  const rows = await rowsOf(sheet);
  const layout = recognisesRecords(rows.slice(0, 60), hints);
  if (layout === null) throw new Error("not recognised");
  const units: string[] = [];
  const found: string[] = [];
  for await (const event of readRecords(sheet, layout, { table: 0, series: 0, hints })) {
    if (event.type === "issue") throw new Error(event.issue.message.en);
    if (event.type === "series") {
      const { entity, indicator, facets, unit } = event.labels;
      const names = facets.map(({ name, value }) => `${name}=${value}`);
      units[event.series] = [indicator?.text, entity?.text, ...names, unit?.unit, unit?.multiplier].join(" ");
    }
    for (const { series, period, reading } of event.type === "values" ? event.values : []) {
      const value = reading.kind === "number" ? reading.point : reading.kind;
      const statuses = reading.kind === "unreadable" ? "" : reading.statuses.join("");
      found.push(`${units[series]} ${period.code} ${value} ${statuses}`);
    }
  }
  return found.sort();
}

function read(open: Open, text: string): Promise<readonly string[]> {
  return withFile(text, async (path) => {
    const [sheet] = (await open(path, usualLimits)).sheets;
    if (sheet === undefined) throw new Error("no sheet");
    return observationsOf(sheet);
  });
}

async function refusal(open: Open, text: string, limits: Partial<Limits> = {}): Promise<string> {
  try {
    await withFile(text, (path) => open(path, { ...usualLimits, ...limits }));
    return "read";
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return `${error.code} ${error.details.found ?? ""}`.trim();
  }
}

describe("messages of SDMX", () => {
  it("reads what a message says", async () => {
    expect(await read(openSdmxMl, genericMessage(sample))).toEqual([
      "JOBS CN SEX=F PERSON 3 2020 12.5 A",
      "JOBS CN SEX=F PERSON 3 2021 missing M",
      "JOBS DE SEX=M PERSON 0 2020 -7 E",
    ]);
  });

  it("reads the same data from ML, JSON and CSV", async () => {
    const series = fc.record({
      area: fc.constantFrom("CN", "DE", "FR"),
      sex: fc.constantFrom("F", "M"),
      multiplier: fc.constantFrom(0, 3, 6),
      observations: fc.uniqueArray(
        fc.record({
          time: fc.integer({ min: 1990, max: 1999 }).map(String),
          value: fc.option(fc.integer({ min: -9999, max: 9999 }).map((cents) => String(cents / 100))),
          status: fc.constantFrom("A", "E", "P"),
        }),
        { selector: ({ time }) => time, minLength: 1 },
      ),
    });
    const data = fc.uniqueArray(series, { selector: ({ area, sex }) => area + sex, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(data, async (generated) => {
        const expected = await read(openText, csvMessage(generated));
        expect(await read(openSdmxMl, genericMessage(generated))).toEqual(expected);
        expect(await read(openSdmxMl, specificMessage(generated))).toEqual(expected);
        expect(await read(openSdmxMl, flatMessage(generated))).toEqual(expected);
        for (const version of ["1.0", "2.0"] as const) {
          for (const flat of [false, true]) {
            const message = JSON.stringify(jsonMessage(generated, { version, flat }));
            expect(await read(openSdmxJson, message)).toEqual(expected);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it("says where in the message a row comes from", async () => {
    const places = async (open: Open, text: string): Promise<readonly (string | undefined)[]> =>
      withFile(text, async (path) => {
        const [sheet] = (await open(path, usualLimits)).sheets;
        return [2, 3, 4].map((row) => sheet?.locator?.(row));
      });
    expect(await places(openSdmxMl, genericMessage(sample))).toEqual([
      "Series[1]/Obs[1]",
      "Series[1]/Obs[2]",
      "Series[2]/Obs[1]",
    ]);
    expect(await places(openSdmxMl, flatMessage(sample))).toEqual(["Obs[1]", "Obs[2]", "Obs[3]"]);
    const json = (flat: boolean): string => JSON.stringify(jsonMessage(sample, { version: "1.0", flat }));
    expect(await places(openSdmxJson, json(false))).toEqual(["0:0:0:0", "0:0:0:1", "0:1:1:0"]);
    expect(await places(openSdmxJson, json(true))).toEqual(["0:0:0:0", "0:0:0:1", "0:1:1:0"]);
  });

  it("keeps the names of codes", async () => {
    const message = JSON.stringify(jsonMessage(sample, { version: "1.0", flat: false })).replace(
      '{"id":"CN"}',
      '{"id":"CN","name":"China"}',
    );
    expect((await read(openSdmxJson, message))[0]).toBe("JOBS China SEX=F PERSON 3 2020 12.5 A");
  });

  it("refuses messages that hold no data, with their words", async () => {
    expect(await refusal(openSdmxMl, '<m:Structure xmlns:m="m"><m:Header/></m:Structure>')).toBe(
      "SDMX_INVALID <Structure>",
    );
    const error =
      '<m:Error xmlns:m="m"><m:ErrorMessage code="100"><c:Text>No results</c:Text></m:ErrorMessage></m:Error>';
    expect(await refusal(openSdmxMl, error)).toBe("SDMX_INVALID No results");
    expect(await refusal(openSdmxMl, genericMessage([]))).toBe("NO_TABLE");
    expect(await refusal(openSdmxJson, '{"errors":[{"code":404,"title":"No data"}]}')).toBe(
      "SDMX_INVALID No data",
    );
    expect(await refusal(openSdmxJson, '{"data":{"codelists":[]}}')).toContain("SDMX_INVALID");
    const deletes = genericMessage(sample).replace('action="Append"', 'action="Delete"');
    expect(await refusal(openSdmxMl, deletes)).toBe('SDMX_INVALID action="Delete"');
  });

  it("refuses damaged and hostile messages", async () => {
    const text = genericMessage(sample);
    expect(await refusal(openSdmxMl, text.slice(0, -20))).toBe("FILE_DAMAGED");
    const entities = text.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>');
    expect(await refusal(openSdmxMl, entities)).toBe("XML_ENTITIES");
    const deep = text.replace("<m:ID>1</m:ID>", `${"<a>".repeat(100)}${"</a>".repeat(100)}`);
    expect(await refusal(openSdmxMl, deep)).toBe("XML_TOO_DEEP");
    expect(await refusal(openSdmxMl, text.replace("<g:ObsDimension", "<g:ObsDimensions"))).toContain(
      "SDMX_INVALID",
    );
    expect(await refusal(openSdmxMl, text, { rows: 2 })).toBe("TOO_MANY_ROWS");
    expect(await refusal(openSdmxMl, specificMessage(sample), { columns: 4 })).toBe("TOO_MANY_COLUMNS");
  });

  it("refuses places of codes that do not exist", async () => {
    const json = JSON.stringify(jsonMessage(sample, { version: "1.0", flat: false }));
    expect(await refusal(openSdmxJson, json)).toBe("read");
    expect(await refusal(openSdmxJson, json.replace('"0:0:0"', '"0:9:0"'))).toBe("SDMX_INVALID REF_AREA[9]");
    expect(await refusal(openSdmxJson, json.replace('"0:0:0"', '"0:0"'))).toBe("SDMX_INVALID 0:0");
    expect(await refusal(openSdmxJson, json.replace('"0:0:0"', '"0:-1:0"'))).toBe("SDMX_INVALID 0:-1:0");
    expect(await refusal(openSdmxJson, json.replace("[12.5,0]", "[12.5,7]"))).toBe(
      "SDMX_INVALID OBS_STATUS: 7",
    );
    expect(await refusal(openSdmxJson, json.replace("[12.5,0]", "[{},0]"))).toContain("SDMX_INVALID");
    expect(await refusal(openSdmxJson, json.slice(0, -3))).toBe("FILE_DAMAGED");
    expect(await refusal(openSdmxJson, json, { wholeFile: 10 })).toBe("FILE_TOO_LARGE");
  });
});
