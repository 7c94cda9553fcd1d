import type { Upload } from "@jiqun/contract";
import { expect, test } from "vitest";
import { issuesInAll, openQuestions } from "./open-points";
import { stepsOf, usualStep } from "./steps";

const table = { questions: [], issues: [], issuesInAll: 0, observations: 4 };
const question = { id: "unit:产值", kind: "unit" };
const error = { severity: "error", code: "NOT_A_NUMBER", sheet: null, cell: "C7" };

function upload(parts: object): Upload {
  return {
    state: "questions",
    tables: [table],
    difference: null,
    batch: null,
    ...parts,
  } as unknown as Upload;
}

function states(of: Upload): string {
  return stepsOf(of)
    .map(({ state, count }) => (count === 0 ? state : `${state} ${count}`))
    .join(", ");
}

test("a question that two tables wait for is one", () => {
  const asked = { ...table, questions: [question] };
  expect(openQuestions(upload({ tables: [asked, asked] }))).toHaveLength(1);
  expect(states(upload({ tables: [asked, asked] }))).toBe("done, done, open 1, done, wait, wait");
});

test("errors keep the way open to mend them", () => {
  const faulty = upload({ state: "faulty", tables: [{ ...table, issues: [error], issuesInAll: 3 }] });
  expect(states(faulty)).toBe("done, done, done, failed 1, wait, wait");
  expect(usualStep(faulty)).toBe("check");
  expect(issuesInAll(faulty)).toBe(3);
});

test("a file that is ready shows what would change", () => {
  const ready = upload({ state: "ready", difference: { new: 4 } });
  expect(states(ready)).toBe("done, done, done, done, done, open");
  expect(usualStep(ready)).toBe("difference");
});

test("a file that was refused goes no further", () => {
  expect(states(upload({ state: "refused", tables: [] }))).toBe("failed, wait, wait, wait, wait, wait");
});
