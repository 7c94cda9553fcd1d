import { codeSchema, dateSchema, mostStatementCharacters, statementRequestSchema } from "@jiqun/contract";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { expectedIn } from "./expectation";

const wordsFor = (schema: z.ZodType, value: unknown): unknown => {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue === undefined ? null : expectedIn(issue);
};

describe("expectedIn", () => {
  it.each([
    [z.string(), 5, "文本", "a text"],
    [z.int(), 1.5, "整数", "an integer"],
    [z.enum(["A", "Q"]), "W", "其中之一：A、Q", "one of A, Q"],
    [z.string().min(1), "", "至少 1 个字符", "at least 1 character"],
    [z.array(z.string()).max(2), ["a", "b", "c"], "最多 2 项", "at most 2 items"],
    [z.number().max(3), 4, "最多 3", "at most 3"],
    [dateSchema, "2024-02-30", "日期，如 2024-03-15", "a day such as 2024-03-15"],
  ])("%# words what would have been right", (schema, value, zh, en) => {
    expect(wordsFor(schema, value)).toEqual({ zh, en });
  });

  it("shows no pattern", () => {
    for (const schema of [codeSchema, z.string().regex(/^x\d+$/)]) {
      expect(JSON.stringify(wordsFor(schema, "集群"))).not.toMatch(/[\\^[]/);
    }
  });

  it("says how much text a request may hold", () => {
    const texts = Array.from({ length: 6 }, () => "1%,".repeat(6_666));
    expect(wordsFor(statementRequestSchema, { texts })).toEqual({
      zh: expect.stringContaining(String(mostStatementCharacters)) as string,
      en: expect.stringContaining(String(mostStatementCharacters)) as string,
    });
    expect(wordsFor(statementRequestSchema, { texts: texts.slice(0, 5) })).toBeNull();
  });
});
