import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReadObservation } from "@jiqun/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Random } from "./fuzz/random";
import { readMutant, type MutantReading } from "./fuzz/read-mutant";
import { oddNumber, plainNumber, replaceCell, textTable, type TextTable } from "./fuzz/replace-cell";

const workplace = mkdtempSync(join(tmpdir(), "jiqun-fuzz-"));
const path = join(workplace, "mutant");
afterAll(() => rmSync(workplace, { recursive: true }));

const cross = textTable(
  [
    "指标：营业收入(亿元),,,,",
    "地区,2020年,2021年,2022年,2023年",
    "济南市,101.5,112.25,120,131.75",
    "商河县,11.5,12.25,13,14.75",
    "苏州市,901.5,912.25,920,931.75",
    "平阴县,21.5,22.25,23,24.75",
    "数据来源：某局,,,,",
  ].join("\n"),
);
const records = textTable(
  [
    "地区,指标,年份,数值,单位",
    ...["济南市", "商河县", "苏州市"].flatMap((place, at) =>
      [2020, 2021, 2022, 2023].map((year) => `${place},营业收入,${year},${(at + 1) * 100 + year / 4},亿元`),
    ),
  ].join("\n"),
);

const facts = ({
  entity,
  indicator,
  period,
  value,
  lower,
  upper,
  qualifier,
  unit,
}: ReadObservation): string =>
  JSON.stringify([entity, indicator, period, value, lower, upper, qualifier, unit]);

/** How much a reading has to say besides its values: where that grows, a value that is left out is left out aloud. */
const remarks = ({ report }: MutantReading): number =>
  report.refused !== null
    ? Infinity
    : report.tables.reduce((sum, table) => sum + table.issuesInAll + table.questions.length, 0);

const byCell = (reading: MutantReading): Map<string, ReadObservation> =>
  new Map(reading.observations.map((observation) => [observation.cell, observation]));

/** What is wrong with a reading of a table in which one cell was changed; empty where nothing is. */
function wrongs(
  { before, after }: { readonly before: MutantReading; readonly after: MutantReading },
  { cell, text }: { readonly cell: string; readonly text: string },
): string[] {
  const [old, now] = [byCell(before), byCell(after)];
  const faults: string[] = [];
  for (const [place, observation] of now) {
    if (place === cell) continue;
    const known = old.get(place);
    if (known === undefined) faults.push(`${place} became a value: ${facts(observation)}`);
    else if (facts(known) !== facts(observation)) faults.push(`${place} became ${facts(observation)}`);
  }
  const lost = [...old.keys()].filter((place) => !now.has(place));
  if (lost.length > 0 && remarks(after) <= remarks(before)) faults.push(`${lost.join()} left out in silence`);
  return [...faults, ...wrongNumber(now.get(cell), text)];
}

/** A number that is told without words of its own must be the one that stands there. */
function wrongNumber(observation: ReadObservation | undefined, text: string): string[] {
  const plain = plainNumber(text);
  const told = observation?.qualifier === "EQ" && observation.asStated === null ? observation.value : null;
  if (told === null) return [];
  return told === plain ? [] : [`${text} is told as ${told}`];
}

describe.each<[string, TextTable, { first: number; last: number; columns: readonly number[] }]>([
  ["a cross table", cross, { first: 2, last: 5, columns: [1, 2, 3, 4] }],
  ["a table of records", records, { first: 1, last: 12, columns: [3] }],
])("one cell of %s changed", (_name, table, { first, last, columns }) => {
  let before: MutantReading;
  beforeAll(async () => {
    before = await readMutant(path, replaceCell(table, { row: -1, column: -1, text: "" }));
  });

  it("is read before", () => {
    expect(before.report.refused).toBeNull();
    expect(before.observations).toHaveLength((last - first + 1) * columns.length);
  });

  it.each(Array.from({ length: 20 }, (_, block) => block))(
    "never changes a number in silence (%i)",
    async (block) => {
      for (let turn = 0; turn < 50; turn++) {
        const seed = block * 50 + turn;
        const random = new Random(seed);
        const row = first + random.below(last - first + 1);
        const column = random.pick(columns);
        const text = oddNumber(random);
        const after = await readMutant(path, replaceCell(table, { row, column, text }));
        const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
        const found = wrongs({ before, after }, { cell, text });
        expect(found, `seed ${seed}: ${cell} = ${JSON.stringify(text)}: ${found.join("\n")}`).toEqual([]);
      }
    },
  );
});
