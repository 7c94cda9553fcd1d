import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { Client } from "pg";
import { paths } from "../src/config/paths";
import { startPostgres15 } from "../test/fixture/postgres-15";
import { embeddedServer, startBenchService, type BenchService, type StartServer } from "./bench-service";
import { better, load, type Load, type LoadRequest } from "./load";
import { say, timed } from "./report";
import { cubeOf, fillTo, seriesCode } from "./simulated-database";
import { writeDefinitions } from "./simulated-observations";

/** How many observations the table holds at each step, in millions; BENCH_MILLIONS=1 measures the first step alone. */
const steps = (process.env["BENCH_MILLIONS"] ?? "1,10,50").split(",").map(Number);
const requests = Number(process.env["BENCH_REQUESTS"] ?? 2000);

/** A line of the result: requests a second beside those of the bare server. */
interface QueryMeasure {
  readonly what: string;
  readonly observations: string;
  readonly load: Load;
  readonly floor: Load | null;
}

/**
 * Asks the built service for observations and comparisons over simulated data, beside a bare `node:http` + `pg` server that
 * runs the same SQL on the same database with as many connections, both after one another in the same run; then the
 * same through an external PostgreSQL 15.
 */
export async function benchQuery(): Promise<void> {
  const embedded = await measureOn(embeddedServer, steps, "");
  const external = await measureOn((folder) => startPostgres15(folder), steps.slice(0, 1), "PostgreSQL 15, ");
  say(`\n${tableOf([...embedded, ...external])}`);
  say(growthOfP99(embedded));
}

async function measureOn(
  startServer: StartServer,
  sizes: readonly number[],
  name: string,
): Promise<QueryMeasure[]> {
  const most = Math.max(...sizes) * 1_000_000;
  const service = await startBenchService(
    (folder) => writeDefinitions(folder, { ...cubeOf(most), months: 0 }),
    startServer,
  );
  const database = new Client({ connectionString: service.databaseUrl });
  await database.connect();
  const bare = await startBare(service.databaseUrl);
  const measures: QueryMeasure[] = [];
  try {
    for (const millions of sizes) {
      const { seconds, result: series } = await timed(() => fillTo(database, millions * 1_000_000));
      say(`${name}${millions} M observations in ${series} series, filled in ${seconds.toFixed(0)} s`);
      measures.push(
        ...(await measureAt({ service, bare: bare.url, database, series, what: `${name}${millions} M` })),
      );
    }
  } finally {
    bare.process.kill("SIGTERM");
    await database.end();
    await service.stop();
  }
  return measures;
}

interface Place {
  readonly service: BenchService;
  readonly bare: string;
  readonly database: Client;
  readonly series: number;
  readonly what: string;
}

async function measureAt(place: Place): Promise<QueryMeasure[]> {
  const { service, bare, database, series, what } = place;
  const pick = spread(series);
  const coldPath = (n: number): string =>
    `/api/v1/observations?series=${seriesCode(pick(n))}&from=1985&to=${span(n)}`;
  const barePath = (n: number): string =>
    `/?series=${seriesCode(pick(n))}&from=1985-01-01&to=${span(n)}-12-31`;
  const run = (request: Omit<LoadRequest, "requests">, count = requests): Promise<Load> =>
    load({ ...request, requests: count });
  await run({ url: bare, path: barePath }, 200);
  const floors: Load[] = [];
  const colds: Load[] = [];
  for (const turn of [1, 2]) {
    // Another version of the data each time: whatever the service remembered is out of date.
    await database.query("update data_version set version = version + 1, changed_at = now()");
    floors.push(await run({ url: bare, path: (n) => barePath(n + turn * requests) }));
    colds.push(await run({ url: service.url, path: (n) => coldPath(n + turn * requests) }));
  }
  const [floor, cold] = [best(floors), best(colds)];
  const warmPath = (): string => coldPath(7);
  const tag = (await fetch(service.url + warmPath())).headers.get("etag") ?? "";
  const warm = await run({ url: service.url, path: warmPath });
  const unchanged = await run({
    url: service.url,
    path: warmPath,
    headers: { "if-none-match": tag },
    status: 304,
  });
  const compare = process.env["BENCH_COMPARE"] === "0" ? [] : await comparisons(place, pick);
  const line = (name: string, measured: Load, beside: Load | null): QueryMeasure => ({
    ...{ what: name, observations: what, load: measured, floor: beside },
  });
  return [
    line("observations, cold", cold, floor),
    line("observations, warm", warm, floor),
    line("observations, 304", unchanged, floor),
    ...compare.map(({ name, measured, beside }) => line(name, measured, beside)),
  ];

  async function comparisons(
    { service: asked }: Place,
    choose: (n: number) => number,
  ): Promise<{ name: string; measured: Load; beside: Load }[]> {
    const chosen = (n: number): number[] => Array.from({ length: 40 }, (_, index) => choose(n * 40 + index));
    const codes = (n: number): string => chosen(n).map(seriesCode).join(",");
    const beside = await run(
      {
        url: bare,
        path: (n) => `/?series=${codes(n)}`,
      },
      100,
    );
    const measured = await run(
      { url: asked.url, path: (n) => `/api/v1/comparison?series=${codes(n)}&frequency=A&transform=yoy` },
      100,
    );
    return [{ name: "comparison, 2 places × 20 indicators × 40 years of months", measured, beside }];
  }
}

/** Years after the first, so that hardly two requests are alike. */
function span(n: number): number {
  return 1995 + (n % 30);
}

/** A walk over all series that comes back to none before it has seen every one. */
function spread(series: number): (n: number) => number {
  const stride = Math.max(1, Math.floor(series * 0.618)) | 1;
  return (n) => (n * stride + Math.floor(n / series)) % series;
}

function best(loads: readonly Load[]): Load {
  return loads.reduce(better);
}

async function startBare(
  databaseUrl: string,
): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const child = spawn(process.execPath, [join(paths.root, "backend/dist-bench/bare-server.js")], {
    env: { PATH: process.env["PATH"] ?? "", DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve) =>
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  return { url, process: child };
}

function tableOf(measures: readonly QueryMeasure[]): string {
  const rows = measures.map(({ what, observations, load: { perSecond, p99 }, floor }) => [
    ...[what, observations, `${perSecond.toFixed(0)}/s`, `${p99} ms`],
    ...(floor === null
      ? ["", ""]
      : [`${floor.perSecond.toFixed(0)}/s`, `${(perSecond / floor.perSecond).toFixed(2)}x`]),
  ]);
  const head = ["what", "observations", "requests", "p99", "bare server", "ratio"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function growthOfP99(measures: readonly QueryMeasure[]): string {
  const colds = measures.filter(({ what }) => what === "observations, cold");
  const [first, last] = [colds[0], colds.at(-1)];
  if (first === undefined || last === undefined || first === last) return "";
  const ratio = (last.load.p99 / first.load.p99).toFixed(2);
  return `\np99 of cold observations, ${last.observations} beside ${first.observations}: ${ratio}x`;
}
