import type { ClusterLab, LabRegion } from "@jiqun/contract";
import { describe, expect, it } from "vitest";
import { writeLab } from "./cluster-lab.writer";
import { LabTurns } from "./lab-turns";

const region = (code: number): LabRegion =>
  ({ entity: { code: `sim-${code}` }, warnings: Array.from({ length: 400 }, () => "small-base") }) as never;
const lab = (count: number): ClusterLab =>
  ({
    asOf: null,
    ...{ regions: Array.from({ length: count }, (_, at) => region(at)), notes: [{ text: "}" }] },
  }) as never;
const waited = new AbortController().signal;

describe("a written answer", () => {
  it.each([0, 1, 3])("of %d regions says what the answer says", async (count) => {
    const bytes = await writeLab(lab(count), new LabTurns(waited));
    expect(JSON.parse(bytes.toString())).toEqual(lab(count));
  });

  it("lets others in between while it is written, and stops once nobody waits", async () => {
    const gone = new AbortController();
    setImmediate(() => gone.abort());
    await expect(writeLab(lab(20_000), new LabTurns(gone.signal))).rejects.toMatchObject({
      code: "REQUEST_INVALID",
    });
  });
});
