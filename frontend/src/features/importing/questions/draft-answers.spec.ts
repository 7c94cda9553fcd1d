import type { ImportQuestion } from "@jiqun/contract";
import { expect, test } from "vitest";
import { answerForRest, answerOf, grouped, questionOf, rememberedAnswers } from "./draft-answers";

function question(id: string, parts: Partial<ImportQuestion> = {}): ImportQuestion {
  const kind = (id.split(":")[0] ?? "entity") as ImportQuestion["kind"];
  return { id, kind, remembered: null, ...parts } as ImportQuestion;
}

test("what is known is answered by its code, all else by a text", () => {
  expect(answerOf("entity", "320500")).toEqual({ kind: "code", code: "320500" });
  expect(answerOf("unit", "亿元")).toEqual({ kind: "value", value: "亿元" });
  expect(answerOf("known_on", "2025-01-31")).toEqual({ kind: "value", value: "2025-01-31" });
});

test("remembered answers do not replace given ones", () => {
  const unit = { kind: "value", value: "亿元" } as const;
  const questions = [question("unit:a", { remembered: unit }), question("unit:b", { remembered: unit })];
  expect(rememberedAnswers(questions, { "unit:a": { kind: "skip" } })).toEqual({ "unit:b": unit });
});

test("an answer for the rest leaves given ones alone", () => {
  const questions = [question("indicator:a"), question("indicator:b")];
  const given = { "indicator:a": { kind: "code", code: "gdp" } } as const;
  expect(answerForRest(questions, given, () => ({ kind: "skip" }))).toEqual({
    "indicator:b": { kind: "skip" },
  });
});

test("places come before units, and units before the day", () => {
  const groups = grouped([
    question("known_on"),
    question("unit:a"),
    question("entity:x"),
    question("unit:b"),
  ]);
  expect(groups.map(({ kind, questions }) => [kind, questions.length])).toEqual([
    ["entity", 1],
    ["unit", 2],
    ["known_on", 1],
  ]);
});

test("a question is known again by its id", () => {
  expect(questionOf("unit:产值:当期")).toMatchObject({ kind: "unit", asked: "产值:当期", maySkip: false });
  expect(questionOf("known_on")).toMatchObject({ kind: "known_on", asked: "" });
});
