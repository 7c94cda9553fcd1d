import { clusterLabQuerySchema, type Indicator } from "@jiqun/contract";
import { describe, expect, it } from "vitest";
import { numbersOf, type LabNumbers } from "./lab-answer";
import { readLabQuery } from "./lab-request";
import { LabTurns } from "./lab-turns";
import { SimulatedFigures } from "./simulated-figures";
import { simulatedQuestion, simulatedSpan, sizeOf } from "./simulated-question";

const query = clusterLabQuerySchema.parse({
  simulated: "1",
  simulatedRegions: "400",
  simulatedClasses: "40",
});
const indicator = { code: "gross-output", kind: "flow", unit: "CNY" } as Indicator;

async function compute(gone: AbortSignal): Promise<LabNumbers> {
  const size = sizeOf(query);
  if (size === null) throw new Error("not simulated");
  const turns = new LabTurns(gone);
  const question = simulatedQuestion(readLabQuery({ simulated: query.simulated }), { indicator, size });
  const figures = await SimulatedFigures.prepared(size, turns);
  return numbersOf({ question, figures, ...simulatedSpan(query, size) }, turns);
}

describe("a large question", () => {
  it("lets others in between, and stops soon after its client has gone", async () => {
    const gone = new AbortController();
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
      if (turns === 5) gone.abort();
    }, 1);
    await expect(compute(gone.signal)).rejects.toMatchObject({ code: "REQUEST_INVALID" });
    clearInterval(others);
    // Every slice ends with a turn; one more may have come before the computation looked.
    expect(turns).toBeLessThan(8);
  });
});
