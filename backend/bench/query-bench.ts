import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { Client } from "pg";
import { paths } from "../src/config/paths";
import { startPostgres15 } from "../test/fixture/postgres-15";
import { embeddedServer, startBenchService, type StartServer } from "./bench-service";
import { measureAt, oneSeries, type QueryMeasure } from "./query-measures";
import { say, timed } from "./report";
import { cubeOf, fillTo } from "./simulated-database";
import { writeDefinitions } from "./simulated-observations";

/** How many observations the table holds at each step, in millions; BENCH_MILLIONS=1 measures the first step alone. */
const steps = (process.env["BENCH_MILLIONS"] ?? "1,10,50").split(",").map(Number);
/** Which servers are measured; BENCH_SERVERS=embedded leaves the external one out. */
const servers = (process.env["BENCH_SERVERS"] ?? "embedded,external").split(",");

/**
 * Asks the built service for observations and comparisons over simulated data, beside a bare `node:http` + `pg` server that
 * runs the same SQL on the same database with as many connections, both after one another in the same run; then the
 * same through an external PostgreSQL 15.
 */
export async function benchQuery(): Promise<void> {
  const embedded = servers.includes("embedded") ? await measureOn(embeddedServer, "") : [];
  const external = servers.includes("external") ? await measureOn(startPostgres15, "PostgreSQL 15, ") : [];
  say(`\n${tableOf([...embedded, ...external])}`);
  for (const measures of [embedded, external]) say(growthOfP99(measures));
}

async function measureOn(startServer: StartServer, name: string): Promise<QueryMeasure[]> {
  const most = Math.max(...steps) * 1_000_000;
  const service = await startBenchService(
    (folder) => writeDefinitions(folder, { ...cubeOf(most), months: 0 }),
    startServer,
  );
  const database = new Client({ connectionString: service.databaseUrl });
  await database.connect();
  const bare = await startBare(service.databaseUrl);
  const measures: QueryMeasure[] = [];
  try {
    for (const millions of steps) {
      const { seconds, result: pairs } = await timed(() => fillTo(database, millions * 1_000_000));
      say(
        `${name}${millions} M observations of ${pairs} pairs of a place and an indicator, filled in ${seconds.toFixed(0)} s`,
      );
      const place = { service: service.url, bare: bare.url, database, pairs, what: `${name}${millions} M` };
      const measured = await measureAt(place);
      say(tableOf(measured));
      measures.push(...measured);
    }
  } finally {
    bare.process.kill("SIGTERM");
    await database.end();
    await service.stop();
  }
  return measures;
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
    ...[`${floor.perSecond.toFixed(0)}/s`, `${(perSecond / floor.perSecond).toFixed(2)}x`],
  ]);
  const head = ["what", "observations", "requests", "p99", "bare server", "ratio"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Beside that of the floor: what grows in both lies with the database or the machine. */
function growthOfP99(measures: readonly QueryMeasure[]): string {
  const colds = measures.filter(({ what }) => what === `${oneSeries.name}, cold`);
  const [first, last] = [colds[0], colds.at(-1)];
  if (first === undefined || last === undefined || first === last) return "";
  const ratio = (last.load.p99 / first.load.p99).toFixed(2);
  const beside = (last.floor.p99 / first.floor.p99).toFixed(2);
  return `\np99 of cold observations, ${last.observations} beside ${first.observations}: ${ratio}x (bare server ${beside}x)`;
}
