import type { EntityRef, Industry } from "@jiqun/contract";
import { parsePeriod, type Period } from "@jiqun/statistics";
import type { LabDefinition } from "./lab-question";
import type { SimulatedSize } from "./simulated-cells";

/** The last of the generated years; they are no years of anything. */
const lastYear = 2024;
const classification = { zh: "模拟分类", en: "Simulated classification" };

/** Generated regions, by size. */
export function simulatedRegions({ regions }: SimulatedSize): EntityRef[] {
  return Array.from({ length: regions }, (_, at) =>
    entity(`sim-${at + 1}`, { zh: `模拟地区 ${at + 1}`, en: `Simulated region ${at + 1}` }),
  );
}

/** The whole that the generated regions make up. */
export const simulatedWhole: EntityRef = entity("sim-all", { zh: "模拟全域", en: "Simulated whole" });

/** Generated classes. */
export function simulatedClasses({ classes }: SimulatedSize): Industry[] {
  return Array.from({ length: classes }, (_, at) => ({
    code: `SIM-${at + 1}`,
    classification: classification.zh,
    classificationName: classification,
    name: { zh: `模拟行业 ${at + 1}`, en: `Simulated class ${at + 1}` },
    ...{ parent: null, note: null },
  }));
}

/** What a generated cluster is. */
export function simulatedDefinition(members: Industry[]): LabDefinition {
  return {
    ...{ code: null, members, own: false, series: 0, savedAt: null, savedBy: null },
    name: { zh: "模拟集群", en: "Simulated cluster" },
    definition: {
      zh: "随机种子生成的模拟行业，用于试用集群分析；不是任何来源的数据，也不保存。",
      en: "Classes generated from a seed to try the lab with; no source states them and nothing is kept.",
    },
  };
}

/** Which generated region or class a code stands for, from 0; −1 for the whole. */
export function simulatedIndex(code: string): number {
  const number = /-(\d+)$/.exec(code)?.[1];
  return number === undefined ? -1 : Number(number) - 1;
}

/** Which generated year a period is, from 0; null for one outside. */
export function simulatedYear({ kind, start }: Period, { years }: SimulatedSize): number | null {
  const year = Number(start.slice(0, 4)) - (lastYear - years + 1);
  return kind === "year" && year >= 0 && year < years ? year : null;
}

/** Every generated year, newest first. */
export function simulatedPeriods({ years }: SimulatedSize): Period[] {
  return Array.from({ length: years }, (_, at) => parsePeriod(String(lastYear - at)));
}

function entity(code: string, name: EntityRef["name"]): EntityRef {
  return { code, kind: "region", name, short: name, hue: null };
}
