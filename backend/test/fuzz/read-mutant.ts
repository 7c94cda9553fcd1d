import { writeFileSync } from "node:fs";
import type { ReadObservation } from "@jiqun/contract";
import type { Answers } from "@jiqun/tables";
import type { FileReport } from "../../src/features/uploads/file-reader";
import { readFile } from "../../src/features/uploads/reading/read-file";
import { catalogue } from "../fixture/files/catalogue";

/** What came of a file. */
export interface MutantReading {
  readonly report: FileReport;
  readonly observations: readonly ReadObservation[];
}

const answers: Answers = {
  known_on: { kind: "value", value: "2024-06-01" },
  source: { kind: "code", code: "bureau" },
  grade: { kind: "value", value: "A" },
  "scope:*": { kind: "code", code: "usual" },
};

/** Reads a mutant as the service reads a file, rows and all. */
export async function readMutant(path: string, bytes: Buffer): Promise<MutantReading> {
  writeFileSync(path, bytes);
  const observations: ReadObservation[] = [];
  const request = { path, name: "mutant", catalogue, answers, today: "2026-01-01" };
  const report = await readFile(request, {
    rows: () => Promise.resolve(),
    observations: (found) => {
      observations.push(...found);
      return Promise.resolve();
    },
  });
  return { report, observations };
}

/** What must hold of whatever came of a file; empty where it does. */
export function faultsOf({ report, observations }: MutantReading): string[] {
  const faults: string[] = [];
  if (report.refused === null && report.tables.length === 0) faults.push("neither refused nor a table");
  if (report.refused !== null && report.refused.message.zh === "") faults.push("refused without words");
  const counted = report.tables.reduce((sum, table) => sum + table.observations, 0);
  const numbers = observations.filter(({ qualifier }) => qualifier !== null);
  if (report.refused === null && counted !== numbers.length) {
    faults.push(`${counted} values are told of and ${numbers.length} are listed`);
  }
  for (const { value, lower, upper, cell } of observations) {
    const bounds = [value, lower, upper].filter((number) => number !== null);
    if (!bounds.every(Number.isFinite)) faults.push(`${cell} holds no finite number`);
    if (lower !== null && upper !== null && lower > upper)
      faults.push(`${cell} has its bounds the wrong way round`);
  }
  return faults;
}
