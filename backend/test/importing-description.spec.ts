import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as contract from "@jiqun/contract";
import { frequencies, obsStatuses, qualifiers } from "@jiqun/statistics";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { paths } from "../src/config/paths";
import { PackageWorld } from "./fixture/package-world";

let world: PackageWorld;
const description = readFileSync(join(paths.root, "seed/README.md"), "utf8");

beforeAll(async () => {
  world = await PackageWorld.create();
});
afterAll(() => world.test.drop());
beforeEach(() => world.reset());
afterEach(() => world.clear());

describe("the description of data packages", () => {
  it("shows a whole package that comes in as it stands", async () => {
    const place = join(world.folder, "sample");
    mkdirSync(place);
    const files = [...description.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)];
    for (const [, name = "", text = ""] of files) writeFileSync(join(place, name), text);
    expect(await world.refusals()).toEqual([]);
    expect(files).toHaveLength(6);
    expect(await world.observationCount()).toBe(5);
  });

  it.each([
    ["entities.kind", contract.entityKinds],
    ["indicators.kind", contract.indicatorKinds],
    ["indicators.direction", contract.indicatorDirections],
    ["notes.kind", contract.noteKinds],
    ["frequency", frequencies],
    ["accumulation", contract.accumulations],
    ["form", contract.forms],
    ["qualifier", qualifiers],
    ["statuses", obsStatuses.map(({ code }) => code)],
    ["part", contract.citationParts],
    ["grade", contract.grades],
    ["events.kind", contract.eventKinds],
    ["participants", contract.participantRoles],
    ["projects.stage", contract.projectStages],
    ["partners", contract.partnerRoles],
    ["project_figures.kind", contract.projectFigureKinds],
    ["relations.kind", contract.relationKinds],
    ["panels.kind", contract.panelKinds],
  ] as const)("lists every value of %s", (column, values) => {
    const table = description.slice(description.indexOf("## Allowed values"));
    const line = table.split("\n").find((text) => text.split("|")[1]?.includes(`\`${column}\``)) ?? "";
    const words = new Set(line.match(/\w+/g));
    expect(values.filter((value) => !words.has(value))).toEqual([]);
  });
});
