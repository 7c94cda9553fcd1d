import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { expectedFiles } from "./fixture/files/expected-file";
import { mutateArchive } from "./fuzz/mutate-archive";
import { mutateBytes } from "./fuzz/mutate-bytes";
import { Random } from "./fuzz/random";
import { faultsOf, readMutant } from "./fuzz/read-mutant";

const folder = fileURLToPath(new URL("fixture/files/", import.meta.url));
const workplace = mkdtempSync(join(tmpdir(), "jiqun-fuzz-"));
const path = join(workplace, "mutant");
afterAll(() => rmSync(workplace, { recursive: true }));

/** Of each fixture; some seventy fixtures make some thousands of mutants. */
const mutantsEach = 40;

/** Reads a mutant and tells what is wrong with the outcome; a crash is told with what crashed. */
async function outcome(bytes: Buffer): Promise<string[]> {
  try {
    return faultsOf(await readMutant(path, bytes));
  } catch (error) {
    return [error instanceof Error ? String(error.stack) : String(error)];
  }
}

const files = expectedFiles().map(([name]) => name);

describe("a damaged file is read, asked about or refused", () => {
  it.each(files)("%s", async (name) => {
    const bytes = readFileSync(folder + name);
    for (let seed = 1; seed <= mutantsEach; seed++) {
      const random = new Random(seed);
      const inArchive = seed % 2 === 0 ? mutateArchive(bytes, random) : null;
      const faults = await outcome(inArchive ?? mutateBytes(bytes, random));
      expect(faults, `seed ${seed}: ${faults.join("\n")}`).toEqual([]);
    }
  });
});
