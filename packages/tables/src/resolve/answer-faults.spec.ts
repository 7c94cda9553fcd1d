import { describe, expect, it } from "vitest";
import type { Answer } from "../question";
import { answerFaults } from "./answer-faults";
import { catalogue } from "./testing/catalogue";

const today = "2026-11-23";
const faultsOf = (answers: Readonly<Record<string, Answer>>): string[] =>
  answerFaults({ catalogue, answers, today }).map(({ id }) => id);
const code = (of: string): Answer => ({ kind: "code", code: of });
const value = (of: string): Answer => ({ kind: "value", value: of });
const skip: Answer = { kind: "skip" };
const town = {
  kind: "entity",
  entity: { code: "town", kind: "region", nameZh: "镇", nameEn: "Town", parent: "370126" },
} as const;

describe("an answer", () => {
  it.each<[string, Answer]>([
    ["known_on", value("2026-11-23")],
    ["grade", value("B")],
    ["source", code("nbs")],
    ["entity:商河", code("370126")],
    ["entity:镇", town],
    ["entity:*", skip],
    ["indicator:产值", code("gdp")],
    ["indicator:医药增加值", code("value-added~C27")],
    ["industry:医药", code("C27")],
    ["product:药", code("api")],
    ["unit:地区生产总值", value("亿元")],
    ["unit:地区生产总值:growth_yoy", value("%")],
    ["unit:不知名", value("万人")],
    ["unit:*", value("%")],
    ["scope:gdp@county", code("gdp-county")],
    ["labels:A", value("entity")],
    ["table:!A4", skip],
    ["table:!A4", value("take")],
    ["sheet:月度", skip],
  ])("may be right: %s %o", (id, answer) => {
    expect(faultsOf({ [id]: answer })).toEqual([]);
  });

  it.each<[string, Answer]>([
    ["known_on", value("2026-11-24")],
    ["known_on", value("2024-02-30")],
    ["known_on", value("2024-02")],
    ["known_on", code("2024-02-03")],
    ["grade", value("D")],
    ["source", code("nobody")],
    ["entity:商河", code("nowhere")],
    ["entity:商河", value("370126")],
    ["entity:镇", { ...town, entity: { ...town.entity, parent: "nowhere" } }],
    ["indicator:产值", code("nothing")],
    ["indicator:产值", code("value-added~C99")],
    ["industry:医药", code("gdp")],
    ["product:药", code("C27")],
    ["unit:地区生产总值", value("万人")],
    ["unit:地区生产总值", value("许多")],
    ["scope:gdp@county", code("nothing")],
    ["labels:A", value("everything")],
    ["table:!A4", value("leave")],
    ["sheet:月度", code("take")],
    ["nothing:x", skip],
    ["constructor:x", skip],
    ["entity", skip],
    ["", skip],
  ])("cannot be right: %s %o", (id, answer) => {
    expect(faultsOf({ [id]: answer })).toEqual([id]);
  });

  it("may name what another one describes", () => {
    expect(faultsOf({ "entity:镇": town, "entity:小镇": code("town") })).toEqual([]);
  });

  it("says what would be right", () => {
    const [fault] = answerFaults({ catalogue, answers: { grade: value("D") }, today });
    expect(fault?.expected).toEqual({ zh: "应为 A、B 或 C", en: "A, B or C" });
  });
});
