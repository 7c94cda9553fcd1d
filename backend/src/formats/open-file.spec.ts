import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWhole, refusalOf } from "./testing/files";
import { odsParts, xlsxOf } from "./testing/workbooks";
import { zipOf } from "./testing/zip";

const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row>';
const xlsx = xlsxOf({ sheets: [{ name: "表", rows }], strings: "<si><t>商河县</t></si>" });
const ods = zipOf(
  odsParts(
    '<table:table table:name="表"><table:table-row><table:table-cell office:value-type="string"><text:p>商河县</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="12.5"/></table:table-row></table:table>',
  ),
);
const csv = Buffer.from('"商河县",12.5\n');
const sdmx = Buffer.from(
  '<?xml version="1.0"?><m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"/>',
);

describe("openFile", () => {
  it.each([
    ["xlsx", xlsx],
    ["ods", ods],
  ])("reads %s like the text of the same table", async (_, bytes) => {
    const text = await readWhole(csv);
    expect(text.rows).toEqual([[{ number: 1, cells: ["商河县", "12.5"] }]]);
    expect((await readWhole(bytes)).rows).toEqual([[{ number: 1, cells: ["商河县", 12.5] }]]);
  });

  it("hands messages of SDMX to their readers", async () => {
    expect((await refusalOf(sdmx))?.code).toBe("NO_TABLE");
    expect((await refusalOf('{"errors":[]}'))?.code).toBe("SDMX_INVALID");
  });

  it("reads a download of Our World in Data", async () => {
    const metadata = { columns: { gdp: { titleShort: "GDP", unit: "US$" } } };
    const bytes = zipOf([
      { name: "gdp.csv", data: "Entity,Code,Year,gdp\nChina,CHN,2020,1\n" },
      { name: "gdp.metadata.json", data: JSON.stringify(metadata) },
    ]);
    expect((await readWhole(bytes)).format).toBe("owid");
  });

  it.each([
    ["xlsx", xlsx],
    ["ods", ods],
    ["csv", csv],
    ["sdmx", sdmx],
  ])("either reads a damaged %s or refuses it, and never fails otherwise", async (_, bytes) => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.nat(bytes.length),
        async (changes, cut) => {
          const damaged = Buffer.from(bytes);
          for (const [at, byte] of changes) damaged[at] = byte;
          await refusalOf(damaged);
          await refusalOf(damaged.subarray(0, cut));
        },
      ),
      { numRuns: 60 },
    );
  });
});
