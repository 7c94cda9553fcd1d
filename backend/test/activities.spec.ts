import {
  type Endpoint,
  endpoints,
  type ErrorDto,
  type EntityList,
  type EventList,
  type NoteList,
  type ObservationList,
  type ProjectList,
  type RelationList,
  type SourceList,
  type StatementResponse,
  type TargetList,
} from "@jiqun/contract";
import { exactly } from "@jiqun/statistics";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertActivities } from "./fixture/activities";
import { insertObservation, insertSeries } from "./fixture/observations";
import { insertReference } from "./fixture/reference";
import { get, startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase();
  const { prisma } = test.database;
  await insertReference(prisma);
  await insertActivities(prisma);
  await insertSeries(prisma, { id: 1, code: "revenue", indicatorId: 1, entityId: 2 });
  await insertObservation(prisma, {
    series: 1,
    period: "2023",
    quantity: exactly(1),
    noteCode: "value-note",
  });
  app = await startApp(test.database);
});

afterAll(async () => {
  await app.close();
  await test.drop();
});

const body = async <Body>(url: string): Promise<Body> => (await get<Body>(app, url)).body;
const codesOf = (items: readonly { code: string }[]): string[] => items.map(({ code }) => code);

/** A code that exists, of the kind that the path asks for. */
function codeIn(path: string): string {
  if (path.includes("/series/")) return "revenue";
  return path.includes("/sources/") ? "yearbook" : "county";
}

/** Importing goes step by step, and what is saved or made into a file has suites of its own that hold it to the contract. */
const elsewhere = /^\/api\/v1\/(uploads|batches|entries|views|clusters)\b|\/file$/;

describe("every endpoint", () => {
  /** What an endpoint cannot do without. */
  const queries: [RegExp, string][] = [
    [/\/(observations|comparison)$/, "?series=revenue"],
    [/\/cluster-lab$/, "?simulated=1&indicator=revenue"],
  ];
  const addresses: [string, Endpoint][] = Object.entries<Endpoint>(endpoints);

  it.each(addresses.filter(([, { path }]) => !elsewhere.test(path)))(
    "%s answers what the contract says, and nothing more",
    async (_name, { method, path, response }) => {
      const own = path.replace("{code}", codeIn(path));
      const query = queries.find(([of]) => of.test(path))?.[1] ?? "";
      const payload = method === "post" ? { payload: { texts: ["产值50亿元"] } } : {};
      const answer = await app.inject({
        method: method === "post" ? "POST" : "GET",
        url: `${own}${query}`,
        ...payload,
      });
      expect(answer.statusCode).toBe(200);
      expect(response.parse(answer.json())).toEqual(answer.json());
    },
  );

  it.each(addresses.filter(([, { query }]) => query === endpoints.notes.query))(
    "%s refuses an unknown entity",
    async (_name, { path }) => {
      const answer = await get(app, `${path}?entity=nothing`);
      expect([answer.status, answer.body.code]).toEqual([404, "ENTITY_NOT_FOUND"]);
      expect(answer.body.details).toMatchObject([{ parameter: "entity", value: "nothing" }]);
    },
  );

  it.each(addresses)("%s refuses a parameter it does not have", async (_name, { method, path }) => {
    const url = `${path.replace("{code}", "county")}?colour=red`;
    const payload = method === "post" ? { payload: { texts: ["a"] } } : {};
    const answer = await app.inject({ method: method === "post" ? "POST" : "GET", url, ...payload });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, "PARAMETER_UNKNOWN"]);
  });
});

describe("entities", () => {
  it("tell home, peers and ancestors", async () => {
    const { home, peers, entities } = await body<EntityList>("/api/v1/entities");
    expect([home, peers]).toEqual(["county", ["city", "park"]]);
    expect(codesOf(entities)).toEqual(["city", "county", "firm", "globe", "park"]);
    expect(codesOf(entities[2]?.ancestors ?? [])).toEqual(["park", "county"]);
  });
});

describe("sources", () => {
  it("are told one by one", async () => {
    const { sources } = await body<SourceList>("/api/v1/sources");
    for (const source of sources) {
      expect(await body(`/api/v1/sources/${source.code}`)).toEqual(source);
    }
    const refused = await get(app, "/api/v1/sources/nothing");
    expect([refused.status, refused.body.code]).toEqual([404, "SOURCE_NOT_FOUND"]);
  });

  it("tell how many observations rest on each, of which grades", async () => {
    const { sources } = await body<SourceList>("/api/v1/sources");
    expect(sources.map(({ code, observations, grades }) => [code, observations, grades])).toEqual([
      ["repost", 0, ["C"]],
      ["yearbook", 1, ["A"]],
    ]);
    expect(sources[0]).toMatchObject({
      address: null,
      accessed: "2026-11-23",
      note: { zh: "待核", en: "待核" },
    });
  });
});

describe("events", () => {
  it("come newest first, undated last", async () => {
    const { events } = await body<EventList>("/api/v1/events");
    expect(codesOf(events)).toEqual(["signing-2024", "visit-undated"]);
    expect(events[0]).toMatchObject({
      earliest: "2024-02-01",
      latest: "2024-02-29",
      dateAsStated: "今年2月",
      places: [{ code: "park" }],
      participants: [{ entity: { code: "firm" }, role: "signed" }],
      note: { code: "event-note", citations: [{ paragraph: "95" }] },
    });
  });

  it.each([
    ["county", ["signing-2024"]],
    ["firm", ["signing-2024"]],
    ["city", ["visit-undated"]],
    ["globe", []],
  ])("of %s are those that took place within it or in which it took part", async (entity, codes) => {
    expect(codesOf((await body<EventList>(`/api/v1/events?entity=${entity}`)).events)).toEqual(codes);
  });
});

describe("projects", () => {
  it("tell what they plan, with bounds", async () => {
    const { projects } = await body<ProjectList>("/api/v1/projects");
    expect(projects[0]).toMatchObject({
      code: "plant",
      location: { code: "park" },
      partners: [{ entity: { code: "city" }, role: "investor" }],
      figures: [
        {
          kind: "investment",
          unit: "CNY",
          multiplier: 8,
          quantity: { lower: 10e8, upper: null, qualifier: "GE" },
        },
      ],
    });
  });

  it.each([
    ["county", 1],
    ["city", 1],
    ["globe", 0],
  ])("of %s: %i", async (entity, count) => {
    expect((await body<ProjectList>(`/api/v1/projects?entity=${entity}`)).projects).toHaveLength(count);
  });
});

describe("relations", () => {
  it.each([
    ["", 1],
    ["?entity=county", 1],
    ["?entity=city", 1],
    ["?entity=globe", 0],
  ])("%s: %i, found from either end", async (query, count) => {
    const { relations } = await body<RelationList>(`/api/v1/relations${query}`);
    expect(relations).toHaveLength(count);
    if (count === 1)
      expect(relations[0]).toMatchObject({
        from: { code: "firm" },
        to: { code: "city" },
        citation: { grade: "C" },
      });
  });
});

describe("targets", () => {
  it("tell what is to be reached, with bounds", async () => {
    const { targets } = await body<TargetList>("/api/v1/targets?entity=county");
    expect(targets[0]).toMatchObject({
      code: "revenue-2025",
      quantity: { lower: 500e8, lowerOpen: true, qualifier: "GT", asStated: "突破500亿元" },
      setOn: "2021-02",
    });
    expect((await body<TargetList>("/api/v1/targets?entity=city")).targets).toEqual([]);
  });
});

describe("notes", () => {
  it.each([
    ["", ["city-note", "event-note", "relation-note", "target-note", "value-note"]],
    ["?entity=county", ["event-note", "relation-note", "target-note", "value-note"]],
    ["?entity=park", ["event-note", "relation-note", "value-note"]],
    ["?entity=firm", ["event-note", "relation-note"]],
    ["?entity=city", ["city-note", "relation-note"]],
    ["?entity=globe", []],
  ])("%s: %j", async (query, codes) => {
    expect(codesOf((await body<NoteList>(`/api/v1/notes${query}`)).notes)).toEqual(codes);
  });
});

describe("on an earlier day", () => {
  const known = async (asOf: string): Promise<readonly string[][]> => {
    const on = <Body>(what: string): Promise<Body> => body<Body>(`/api/v1/${what}?asOf=${asOf}`);
    return [
      codesOf((await on<SourceList>("sources")).sources),
      codesOf((await on<EventList>("events")).events),
      codesOf((await on<ProjectList>("projects")).projects),
      codesOf((await on<TargetList>("targets")).targets),
      codesOf((await on<NoteList>("notes")).notes),
      (await on<RelationList>("relations")).relations.map(({ to }) => to.code),
    ];
  };

  it("there is what a source published by then tells; the yearbook is of March 2024, the repost undated", async () => {
    expect(await known("2024-02-29")).toEqual([[], [], [], [], [], []]);
    expect(await known("2024-03-01")).toEqual([
      ["yearbook"],
      ["signing-2024"],
      ["plant"],
      ["revenue-2025"],
      ["event-note"],
      [],
    ]);
  });

  it("notes are no part of what they belong to before all their sources are published", async () => {
    const { targets } = await body<TargetList>("/api/v1/targets?asOf=2024-03-01");
    expect(targets[0]?.note).toBeNull();
    const notesOf = async (query: string) => {
      const { series, references } = await body<ObservationList>(
        `/api/v1/observations?series=revenue${query}`,
      );
      return [references.notes.length, series[0]?.observations.map(({ note }) => note)];
    };
    expect(await notesOf("&asOf=2024-03-01")).toEqual([0, [null]]);
    expect(await notesOf("")).toEqual([1, [0]]);
    const { events } = await body<EventList>("/api/v1/events?asOf=2024-03-01");
    expect(events[0]).toMatchObject({ citations: [{ locator: "95" }], note: { code: "event-note" } });
  });

  it("sources tell how much rested on them", async () => {
    const { sources } = await body<SourceList>("/api/v1/sources?asOf=2024-03-01");
    expect(sources[0]?.observations).toBe(1);
  });

  it.each(["yearbook?asOf=2024-02-29", "repost?asOf=2026-01-01"])(
    "one that is not published by then is not found: %s",
    async (source) => {
      const { status, body: error } = await get<ErrorDto>(app, `/api/v1/sources/${source}`);
      expect([status, error.code]).toEqual([404, "SOURCE_NOT_FOUND"]);
    },
  );

  it("one says how much rested on it", async () => {
    const one = await body<SourceList["sources"][number]>("/api/v1/sources/yearbook?asOf=2024-03-01");
    expect([one.title.zh, one.observations]).toEqual(["年鉴", 1]);
  });
});

describe("statements", () => {
  const read = (payload: object): ReturnType<typeof app.inject> =>
    app.inject({ method: "POST", url: "/api/v1/statements/read", payload });

  it("are read with their bounds, each text for itself", async () => {
    const texts = ["园区签约企业50余家，年产值突破200亿元。", "没有数字。"];
    const { results } = (await read({ texts })).json<StatementResponse>();
    expect(results.map(({ text }) => text)).toEqual(texts);
    expect(results[1]?.figures).toEqual([]);
    const [count, output] = results[0]?.figures ?? [];
    expect(count).toMatchObject({
      unit: "ENTERPRISE",
      quantity: { lower: 50, upper: 60, qualifier: "OV", upperByConvention: true },
    });
    expect(output).toMatchObject({
      unit: "CNY",
      multiplier: 8,
      quantity: { lower: 200e8, lowerOpen: true, upper: null },
    });
    expect(texts[0]?.slice(count?.span.start, count?.span.end)).toContain("50余");
  });

  it.each([
    [{}, "texts"],
    [{ texts: [] }, "texts"],
    [{ texts: [1] }, "texts.0"],
    [{ texts: ["x".repeat(20_001)] }, "texts.0"],
  ])("refuse what is no list of texts (%#)", async (payload, parameter) => {
    const answer = await read(payload);
    const { code, details } = answer.json<{
      code: string;
      details: { parameter: string; value: string | null }[];
    }>();
    expect([answer.statusCode, code, details[0]?.parameter]).toEqual([400, "REQUEST_INVALID", parameter]);
    expect((details[0]?.value ?? "").length).toBeLessThan(200);
  });

  it("refuse an unknown field", async () => {
    const answer = await read({ texts: ["a"], language: "zh" });
    expect(answer.json<{ code: string }>().code).toBe("PARAMETER_UNKNOWN");
  });
});
