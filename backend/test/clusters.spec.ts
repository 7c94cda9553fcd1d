import type {
  ClusterDefinition,
  ClusterList,
  ErrorDto,
  IndustryList,
  SaveClusterRequest,
  SavedCluster,
} from "@jiqun/contract";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { paths } from "../src/config/paths";
import { importFolder } from "../src/features/importing/importer";
import { get, startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase();
  await importFolder(test.database.pool, paths.seed, { by: "seed" });
  app = await startApp(test.database);
});
beforeEach(() => test.database.pool.query("delete from cluster_definition where saved_by is not null"));
afterAll(async () => {
  await app.close();
  await test.drop();
});

const request: SaveClusterRequest = {
  name: { zh: "原料药与器械", en: "APIs and devices" },
  definition: { zh: "本县自定义", en: "Own definition of the county" },
  members: ["271", "358"],
  replaces: null,
};

async function post<Body>(url: string, payload: object = {}, headers: Record<string, string> = {}) {
  const response = await app.inject({ method: "POST", url, payload, headers });
  return { status: response.statusCode, body: response.json<Body>() };
}

const save = <Body = SavedCluster>(changes: Partial<SaveClusterRequest> = {}) =>
  post<Body>("/api/v1/clusters", { ...request, ...changes });
const listed = async (): Promise<ClusterDefinition[]> =>
  (await get<ClusterList>(app, "/api/v1/clusters")).body.clusters;
const codesOf = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

describe("the classes", () => {
  it("form a tree, each with its edition and what changed between editions", async () => {
    const { industries } = (await get<IndustryList>(app, "/api/v1/industries")).body;
    expect(industries.find(({ code }) => code === "278")).toMatchObject({
      ...{ parent: "C27", classification: "GB/T 4754-2017" },
      classificationName: { zh: "GB/T 4754-2017", en: "GB/T 4754-2017" },
      note: { zh: "2002年版无此中类，前后序列有断点。" },
    });
    expect(industries.find(({ code }) => code === "C27")?.parent).toBeNull();
    expect(industries.find(({ code }) => code === "MIIT-BIOMED")?.classificationName).toEqual({
      zh: "工信部先进制造业集群领域",
      en: "MIIT fields of advanced manufacturing clusters",
    });
  });
});

describe("a cluster definition", () => {
  it("that came with data is listed with its members, and with none where the source does not say", async () => {
    const all = await listed();
    const own = all.find(({ code }) => code === "own-biomedicine");
    expect(own).toMatchObject({ own: false, savedBy: null, name: { zh: "生物医药（自定义）" } });
    expect(codesOf(own?.members ?? [])).toEqual(["358", "C27"]);
    expect(all.find(({ code }) => code === "biochem-shanghe")).toMatchObject({ members: [], series: 7 });
  });

  it("is saved, listed at once, changed with what changed told, and deleted", async () => {
    const { status, body } = await save();
    expect([status, body.renamed, codesOf(body.added)]).toEqual([200, false, ["271", "358"]]);
    expect(body.cluster).toMatchObject({ own: true, series: 0, name: request.name });
    expect(await listed()).toContainEqual(body.cluster);

    const changes = { members: ["C27"], name: { zh: "医药", en: "Medicine" }, replaces: body.cluster.code };
    const changed = (await save(changes)).body;
    expect([codesOf(changed.added), codesOf(changed.removed), changed.renamed]).toEqual([
      ["C27"],
      ["271", "358"],
      true,
    ]);
    expect(changed.cluster.code).toBe(body.cluster.code);

    const left = await post<ClusterList>(`/api/v1/clusters/${body.cluster.code}/delete`);
    expect(codesOf(left.body.clusters)).not.toContain(body.cluster.code);
    expect((await save<ErrorDto>(changes)).body.code).toBe("CLUSTER_NOT_FOUND");
  });

  it("that is written in one language says the same in the other, and keeps what each language says", async () => {
    const texts = { name: { zh: null, en: "Reagents" }, definition: { zh: "体外诊断试剂", en: null } };
    const { cluster } = (await save(texts)).body;
    expect(cluster.name).toEqual({ zh: "Reagents", en: "Reagents" });
    expect(cluster.definition).toEqual({ zh: "体外诊断试剂", en: "体外诊断试剂" });
    const definition = { zh: "体外诊断试剂", en: "Reagents of in-vitro diagnosis" };
    const both = await save({ ...texts, definition, replaces: cluster.code });
    expect(both.body.cluster.definition).toEqual(definition);
  });

  it("leaves a line in the audit each time, with what it was before", async () => {
    const { code } = (await save()).body.cluster;
    await save({ members: ["C27"], replaces: code });
    await post(`/api/v1/clusters/${code}/delete`);
    const { rows } = await test.database.pool.query(
      `select action, details->'before'->'members' as before, details->'after'->'members' as after
         from audit_entry where details->>'cluster' = $1 order by id`,
      [code],
    );
    expect(rows).toEqual([
      { action: "save-cluster", before: null, after: ["271", "358"] },
      { action: "save-cluster", before: ["271", "358"], after: ["C27"] },
      { action: "delete-cluster", before: ["C27"], after: null },
    ]);
  });

  it("can be put back as it was after a change", async () => {
    const former = (await save()).body.cluster;
    await save({ members: ["C27"], replaces: former.code });
    const { name, definition } = former;
    const back = await save({ name, definition, members: codesOf(former.members), replaces: former.code });
    expect(back.body.cluster).toMatchObject({ code: former.code, name, members: former.members });
  });

  it("that came with data is neither changed nor deleted", async () => {
    const changed = await save<ErrorDto>({ replaces: "own-biomedicine" });
    const deleted = await post<ErrorDto>("/api/v1/clusters/own-biomedicine/delete");
    for (const { status, body } of [changed, deleted]) {
      expect([status, body.code]).toEqual([409, "CLUSTER_FIXED"]);
      expect(body.details[0]?.expected?.zh).toContain("随数据而来");
    }
  });

  it("that a scope is counted by is neither changed nor deleted", async () => {
    const { code } = (await save()).body.cluster;
    await test.database.pool.query(
      `insert into scope (code, name_zh, name_en, measure, coverage, territory, price_base, classification, cluster_id)
       select 'by-own', '自定义', 'Own', 'revenue', 'all', 'city', 'current', 'not-gbt', id
         from cluster_definition where code = $1`,
      [code],
    );
    const changed = await save<ErrorDto>({ replaces: code, members: ["C27"] });
    const deleted = await post<ErrorDto>(`/api/v1/clusters/${code}/delete`);
    await test.database.pool.query("delete from scope where code = 'by-own'");
    for (const { body } of [changed, deleted]) {
      expect([body.code, body.details[0]?.expected?.zh]).toEqual([
        "CLUSTER_FIXED",
        expect.stringContaining("已有序列按它统计"),
      ]);
    }
  });

  it.each<[string, Partial<SaveClusterRequest>, string]>([
    ["a class within another", { members: ["C27", "271"] }, "CLUSTER_MEMBERS_INVALID"],
    ["classes of two classifications", { members: ["C27", "MIIT-BIOMED"] }, "CLUSTER_MEMBERS_INVALID"],
    ["a class that is none", { members: ["C99"] }, "INDUSTRY_NOT_FOUND"],
    ["no class", { members: [] }, "REQUEST_INVALID"],
    ["an empty name", { name: { zh: " ", en: "x" } }, "REQUEST_INVALID"],
    ["no name in any language", { name: { zh: null, en: null } }, "REQUEST_INVALID"],
    ["the name of another", { name: { zh: "医药制造业", en: "x" } }, "CLUSTER_NAME_TAKEN"],
  ])("is refused with %s", async (_what, changes, code) => {
    const before = await listed();
    const { body } = await save<ErrorDto>(changes);
    expect(body.code).toBe(code);
    expect(body.details.every(({ expected }) => expected === null || expected.zh !== "")).toBe(true);
    expect(await listed()).toEqual(before);
  });

  it("of two classifications is refused in English without a Chinese word", async () => {
    const { body } = await save<ErrorDto>({ members: ["C27", "MIIT-BIOMED"] });
    expect(body.details[0]?.expected?.en).toContain("MIIT fields of advanced manufacturing clusters");
    expect(body.details[0]?.expected?.en).not.toMatch(/\p{Script=Han}/u);
  });

  it("is not written from another machine", async () => {
    const headers = { "x-forwarded-for": "10.0.0.7" };
    const { status, body } = await post<ErrorDto>("/api/v1/clusters", request, headers);
    expect([status, body.code]).toEqual([403, "WRITE_REFUSED"]);
  });
});
