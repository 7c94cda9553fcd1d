import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missing, type Measured } from "../missing";
import { atLeast, between, exactly, moreThan, scale } from "../quantity";
import { anyQuantity, withMember } from "../testing/quantities";
import { lifeCycle, type Growths, type LifeCycle } from "./life-cycle";

type Told = number | Measured;

const measuredOf = (value: Told): Measured => (typeof value === "number" ? exactly(value) : value);

const growths = (cluster: Told, benchmark: Told): Growths => ({
  cluster: measuredOf(cluster),
  benchmark: measuredOf(benchmark),
});

const stage = (quotient: Told, recent: Growths, earlier: Growths | null = null): LifeCycle =>
  lifeCycle({ locationQuotient: measuredOf(quotient), recent, earlier });

describe("the stage of a cluster", () => {
  // Each row by the table of stages: LQ, growth here and in the country, and the same before.
  it.each<[string, LifeCycle]>([
    ["emerging", stage(0.6, growths(0.2, 0.1))],
    ["not-clustered", stage(0.6, growths(0.05, 0.1))],
    ["not-clustered", stage(0.6, growths(-0.05, -0.1))],
    ["growing", stage(1.6, growths(0.2, 0.1))],
    ["growing", stage(1.6, growths(0.2, 0.1), growths(0.1, 0.05))],
    ["mature", stage(1.6, growths(0.12, 0.1), growths(0.3, 0.1))],
    ["mature", stage(1.6, growths(0.05, 0.1))],
    ["mature", stage(1.6, growths(-0.02, -0.1))],
    ["declining", stage(1.6, growths(-0.05, 0.1))],
    ["declining", stage(1.6, growths(-0.05, -0.05))],
    // Over 1 is concentrated; at 1 it is as in the country.
    ["growing", stage(moreThan(1), growths(atLeast(0.2), 0.1))],
    ["emerging", stage(1, growths(0.2, 0.1))],
    ["unknown", stage(atLeast(1), growths(0.2, 0.1))],
  ])("%s", (expected, result) => {
    expect(result.stage).toBe(expected);
  });

  it("names the stages that the bounds allow, and the facts that decided or did not", () => {
    const result = stage(1.6, growths(between(0.05, 0.2), 0.1), growths(missing("not-stated"), 0.1));
    expect(result.possible).toEqual(["growing", "mature"]);
    expect(result.facts.map(({ fact, verdict }) => [fact, verdict])).toEqual([
      ["concentrated", "certain"],
      ["expanding", "certain"],
      ["outpacing", "unknown"],
      ["lead-held", "unknown"],
    ]);
    expect(result.facts[3]?.threshold).toEqual(missing("not-stated"));
  });

  it("takes another threshold of concentration", () => {
    const input = { locationQuotient: exactly(1.2), recent: growths(0.2, 0.1), earlier: null };
    expect([lifeCycle(input).stage, lifeCycle(input, { concentration: 1.25 }).stage]).toEqual([
      "growing",
      "emerging",
    ]);
  });

  it("allows the stage of every member", () => {
    const drawn = withMember(anyQuantity);
    fc.assert(
      fc.property(fc.tuple(drawn, drawn, drawn, drawn, drawn), (numbers) => {
        const [quotient, cluster, benchmark, before, benchmarkBefore] = numbers;
        const at = (pick: 0 | 1): LifeCycle => {
          const [lq, g, b, gBefore, bBefore] = [quotient, cluster, benchmark, before, benchmarkBefore].map(
            (pair) => (pick === 0 ? scale(pair[0], -1) : scale(exactly(pair[1]), -1)),
          );
          const none = missing("not-stated");
          return stage(lq ?? none, growths(g ?? none, b ?? none), growths(gBefore ?? none, bBefore ?? none));
        };
        expect(at(0).possible).toContain(at(1).stage);
      }),
      { numRuns: 300 },
    );
  });
});
