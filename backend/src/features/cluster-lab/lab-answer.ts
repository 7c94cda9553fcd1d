import { setImmediate } from "node:timers/promises";
import { mostLabRegions, type ClusterLab, type LabRegion } from "@jiqun/contract";
import { mapBenchmark, mapConcentration, mapRegion, type Detail } from "./cluster-lab.mapper";
import { concentrationOf, type RegionLevels } from "./lab-concentration";
import type { LabWorld } from "./lab-place";
import { benchmarkOf, measureRegion } from "./lab-region";
import { structureOf } from "./lab-structure";

/** The numbers of an answer. */
export type LabNumbers = Pick<ClusterLab, "benchmark" | "regions" | "concentration">;

const mostClassCells = 2_000;
/** How long other requests wait at most while regions are computed. */
const sliceMs = 15;

/** Computes every region, letting other requests in between. */
export async function numbersOf(world: LabWorld): Promise<LabNumbers> {
  const { question, period } = world;
  const smallBase = question.thresholds.smallBase;
  const detail = detailOf(world);
  const whole = benchmarkOf(world);
  const regions: LabRegion[] = [];
  const levels: RegionLevels[] = [];
  let since = Date.now();
  for (const entity of question.regions) {
    const measures = measureRegion(world, entity, whole);
    regions.push(mapRegion(measures, detail));
    levels.push({ code: entity.code, now: measures.now });
    if (Date.now() - since < sliceMs) continue;
    await setImmediate();
    since = Date.now();
  }
  const structure = structureOf(whole.now, { period, smallBase });
  return {
    benchmark: mapBenchmark(question.benchmark, whole, { structure, detail }),
    regions,
    concentration: {
      ...mapConcentration(await concentrationOf(world, levels), detail),
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
