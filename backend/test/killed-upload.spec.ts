import { afterEach, beforeEach, expect, it } from "vitest";
import type { ImportAnswer, ImportQuestion, Upload } from "@jiqun/contract";
import { makeFolder, startProcess, type ServiceProcess } from "./service-process";
import { UploadWorld } from "./fixture/upload-world";

let world: UploadWorld;
const folder = makeFolder();

beforeEach(async () => {
  world = await UploadWorld.create();
});
afterEach(async () => {
  await world.close();
  folder.remove();
});

const file =
  "地区,指标,单位,2021年,2022年,2023年\n名county,指标revenue,亿元,1.5,2.5,3.5\n名city,指标revenue,亿元,4.5,5.5,6.5\n";

/** What the file does not say. */
const answers: Readonly<Record<ImportQuestion["kind"], ImportAnswer>> = {
  labels: { kind: "value", value: "indicator" },
  entity: { kind: "code", code: "county" },
  indicator: { kind: "code", code: "revenue" },
  industry: { kind: "skip" },
  product: { kind: "skip" },
  unit: { kind: "value", value: "亿元" },
  scope: { kind: "code", code: "nominal" },
  known_on: { kind: "value", value: "2025-01-20" },
  source: { kind: "code", code: "yearbook" },
  grade: { kind: "value", value: "A" },
};

it("a service that is killed within a commit has brought nothing in, and its next start can go on", async () => {
  const first = await start();
  const before = await world.dump();
  const ready = await settle(first.url, (await bring(first.url)).id);
  expect(ready).toMatchObject({ state: "ready", difference: { new: 6 } });
  await killWithinCommit(first, ready);
  expect(await world.dump()).toEqual(before);
  expect(await world.rows("select id from import_batch where kind = 'file'")).toEqual([]);

  const second = await start();
  const again = await settle(second.url, ready.id);
  const committed = await call<Upload>(`${second.url}/api/v1/uploads/${again.id}/commit`, {
    seen: again.seen,
  });
  expect(committed.state).toBe("committed");
  expect(
    await world.rows(
      `select count(*)::int as n, sum(point) as sum from observation where batch_id = ${committed.batch}`,
    ),
  ).toEqual([{ n: 6, sum: 24e8 }]);
  second.service.process.kill("SIGTERM");
  await second.service.ended;
});

interface Started {
  readonly service: ServiceProcess;
  readonly url: string;
}

async function start(): Promise<Started> {
  const service = startProcess({ DATA_DIR: folder.path, DATABASE_URL: world.test.url, JIQUN_BUILD: "test" });
  return { service, url: await service.ready };
}

/** The values wait for a table that is locked, with batch and series written already, when the process ends. */
async function killWithinCommit({ service, url }: Started, { id, seen }: Upload): Promise<void> {
  const blocker = await world.test.database.pool.connect();
  await blocker.query("begin; lock table observation in share mode");
  const commit = call(`${url}/api/v1/uploads/${id}/commit`, { seen }).catch(() => null);
  const waiting =
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%into observation%'";
  while ((await world.rows(waiting)).length === 0) await pause();
  service.process.kill("SIGKILL");
  await service.ended;
  await commit;
  await blocker.query("rollback");
  blocker.release();
  const open =
    "select 1 from pg_stat_activity where datname = current_database() and query like '%into observation%' and pid <> pg_backend_pid()";
  while ((await world.rows(open)).length > 0) await pause();
}

async function bring(url: string): Promise<Upload> {
  const response = await fetch(`${url}/api/v1/uploads?name=a.csv`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
  return (await response.json()) as Upload;
}

/** Answers whatever is asked until nothing is. */
async function settle(url: string, id: string): Promise<Upload> {
  for (;;) {
    const upload = (await (await fetch(`${url}/api/v1/uploads/${id}`)).json()) as Upload;
    if (upload.state === "questions") {
      const asked = upload.tables.flatMap((table) => table.questions);
      await call(`${url}/api/v1/uploads/${id}/answers`, {
        answers: Object.fromEntries(asked.map((question) => [question.id, answers[question.kind]])),
      });
    } else if (upload.state !== "reading") return upload;
    await pause();
  }
}

async function call<Body>(url: string, body: object): Promise<Body> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return (await response.json()) as Body;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
