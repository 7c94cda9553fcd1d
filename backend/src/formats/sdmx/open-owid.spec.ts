import type { SheetRow } from "@jiqun/tables";
import { describe, expect, it } from "vitest";
import { openArchive } from "../archive/read-archive";
import { usualLimits } from "../limits";
import type { OpenedFile } from "../opened-file";
import { rowsOf, withFile } from "../testing/files";
import { zipOf } from "../testing/zip";
import { openOwid } from "./open-owid";

const csv = "Entity,Code,Year,doctors,Region\nUtopia,UTO,1999,2.5,North\nWorld,,2000,,";
const metadata = {
  chart: { citation: "An institute (2020)" },
  columns: {
    doctors: {
      titleShort: "Doctors",
      shortName: "doctors_per",
      unit: "per 1,000 people",
      citationShort: "WHO (2020)",
    },
    Region: { titleShort: "Region", type: "Categorical" },
  },
};

interface Opened {
  readonly file: OpenedFile;
  readonly rows: readonly SheetRow[];
}

function open(parts: Readonly<Record<string, string>>): Promise<Opened | null> {
  const zip = zipOf(Object.entries(parts).map(([name, data]) => ({ name, data })));
  return withFile(zip, async (path) => {
    const file = await openOwid(await openArchive(path, usualLimits), usualLimits);
    const [sheet] = file?.sheets ?? [];
    return file === null || sheet === undefined ? null : { file, rows: await rowsOf(sheet) };
  });
}

describe("downloads of Our World in Data", () => {
  it("joins what the metadata say to each value", async () => {
    const opened = await open({
      "a.csv": csv,
      "a.metadata.json": JSON.stringify(metadata),
      "readme.md": "Hello",
    });
    const { file, rows = [] } = opened ?? {};
    const [sheet] = file?.sheets ?? [];
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["Entity", "Entity Code", "Period", "Indicator", "Indicator Code", "Value", "Unit", "Source"],
      ["Utopia", "UTO", "1999", "Doctors", "doctors_per", "2.5", "per 1,000 people", "WHO (2020)"],
      ["World", "", "2000", "Doctors", "doctors_per", "", "per 1,000 people", "WHO (2020)"],
    ]);
    expect(rows.map(({ number }) => sheet?.locator?.(number)).slice(1)).toEqual(["D2", "D3"]);
    expect(file?.notices.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["COLUMN_LEFT_OUT E"]);
  });

  it("leaves other archives to others and refuses broken metadata", async () => {
    expect(await open({ "a.csv": csv })).toBeNull();
    await expect(open({ "a.csv": csv, "a.metadata.json": "{" })).rejects.toMatchObject({
      code: "FILE_DAMAGED",
    });
    await expect(
      open({ "a.csv": "x,y\n1,2", "a.metadata.json": JSON.stringify(metadata) }),
    ).rejects.toMatchObject({ code: "NO_TABLE" });
  });
});
