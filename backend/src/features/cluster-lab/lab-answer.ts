import { mostLabRegions, type ClusterLab, type LabRegion } from "@jiqun/contract";
import { mapBenchmark, mapConcentration, mapRegion, type Detail } from "./cluster-lab.mapper";
import { concentrationOf, type RegionLevels } from "./lab-concentration";
import type { LabWorld } from "./lab-place";
import { benchmarkOf, measureRegion } from "./lab-region";
import { structured, structureOf } from "./lab-structure";
import type { LabTurns } from "./lab-turns";

/** The numbers of an answer. */
export type LabNumbers = Pick<ClusterLab, "benchmark" | "regions" | "concentration">;

const mostClassCells = 2_000;

/** Computes every region, letting other requests in between. Throws REQUEST_INVALID once the client has gone. */
export async function numbersOf(world: LabWorld, turns: LabTurns): Promise<LabNumbers> {
  const { question, period } = world;
  const smallBase = question.thresholds.smallBase;
  const detail = detailOf(world);
  const whole = benchmarkOf(world);
  const regions: LabRegion[] = [];
  const levels: RegionLevels[] = [];
  for (const entity of question.regions) {
    const measures = measureRegion(world, entity, whole);
    regions.push(mapRegion(measures, detail));
    levels.push({ code: entity.code, now: measures.now });
    await turns.next();
  }
  const structure = structureOf(structured(whole.now, smallBase), period);
  return {
    benchmark: mapBenchmark(question.benchmark, whole, { structure, detail }),
    regions,
    concentration: {
      ...mapConcentration(await concentrationOf(world, { regions: levels, turns }), detail),
      within: [...question.nested].map(([inner, outer]) => ({ inner, outer })),
    },
  };
}

function detailOf({ question: { regions, classes } }: LabWorld): Detail {
  return {
    lineages: regions.length <= mostLabRegions.sourced,
    classes: regions.length * classes.length <= mostClassCells,
  };
}
