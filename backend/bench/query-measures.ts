import type { Client } from "pg";
import { better, load, type Load } from "./load";
import { seriesCode } from "./simulated-database";

/** A line of the result: requests a second beside those of the bare server. */
export interface QueryMeasure {
  readonly what: string;
  readonly observations: string;
  readonly load: Load;
  readonly floor: Load;
}

/** Two servers over one database, and how much it holds. */
export interface Place {
  /** Address of the service. */
  readonly service: string;
  /** Address of the bare server. */
  readonly bare: string;
  readonly database: Client;
  readonly series: number;
  readonly what: string;
}

/** Something to ask both servers for, each time about other series. */
interface Question {
  readonly name: string;
  /** How many series one request is about. */
  readonly width: number;
  readonly requests: number;
  readonly path: (codes: string, number: number) => string;
}

const requests = Number(process.env["BENCH_REQUESTS"] ?? 1000);

const observationsOf = (codes: string, number: number): string =>
  `/api/v1/observations?series=${codes}&from=1985&to=${lastYear(number)}`;

export const oneSeries: Question = {
  ...{ name: "observations of 1 series", width: 1, requests, path: observationsOf },
};
const tenSeries: Question = {
  ...{
    name: "observations of 10 series",
    width: 10,
    requests: Math.ceil(requests / 10),
    path: observationsOf,
  },
};
const comparison: Question = {
  name: "comparison of 40 series × 40 years of months",
  width: 40,
  requests: Math.ceil(requests / 40),
  path: (codes) => `/api/v1/comparison?series=${codes}&frequency=A&transform=yoy`,
};

/** Asks with nothing remembered, with everything remembered, and with what the client holds already. */
export async function measureAt(place: Place): Promise<QueryMeasure[]> {
  const one = await measureCold(place, oneSeries);
  const line = (what: string, measured: Load): QueryMeasure => ({ ...one, what, load: measured });
  return [
    one,
    line(`${oneSeries.name}, warm`, await measureWarm(place)),
    line(`${oneSeries.name}, 304`, await measureUnchanged(place)),
    await measureCold(place, tenSeries),
    await measureCold(place, comparison),
  ];
}

/**
 * Each request is about other series, and the version of the data is another one in each turn, so that whatever the
 * service remembered is out of date. The servers take turns; the better of two turns counts for both.
 */
async function measureCold(place: Place, question: Question): Promise<QueryMeasure> {
  const { service, bare, database } = place;
  const turn = async (number: number): Promise<{ measured: Load; beside: Load }> => {
    await database.query("update data_version set version = version + 1, changed_at = now()");
    const asked = { requests: question.requests, first: number * question.requests };
    return {
      beside: await load({
        url: bare,
        requests: asked.requests,
        path: barePaths(place, question, asked.first),
      }),
      measured: await load({
        url: service,
        requests: asked.requests,
        path: paths(place, question, asked.first),
      }),
    };
  };
  // The first turn lets both servers compile what they run.
  await turn(0);
  const [first, second] = [await turn(1), await turn(2)];
  return {
    what: `${question.name}, cold`,
    observations: place.what,
    load: better(first.measured, second.measured),
    floor: better(first.beside, second.beside),
  };
}

async function measureWarm({ service }: Place): Promise<Load> {
  const path = (): string => oneSeries.path(seriesCode(7), 7);
  await load({ url: service, requests: 100, path });
  return load({ url: service, requests, path });
}

async function measureUnchanged({ service }: Place): Promise<Load> {
  const path = (): string => oneSeries.path(seriesCode(7), 7);
  const tag = (await fetch(service + path())).headers.get("etag") ?? "";
  return load({ url: service, requests, path, headers: { "if-none-match": tag }, status: 304 });
}

type Paths = (number: number) => string;

function paths({ series }: Place, question: Question, first: number): Paths {
  return (number) => question.path(codesOf(series, question.width, first + number), first + number);
}

function barePaths({ series }: Place, question: Question, first: number): Paths {
  return (number) => {
    const codes = codesOf(series, question.width, first + number);
    const to = question.width === comparison.width ? "infinity" : `${lastYear(first + number)}-12-31`;
    return `/?series=${codes}&from=1985-01-01&to=${to}`;
  };
}

/** The last years asked for differ, so that hardly two requests are alike. */
function lastYear(number: number): number {
  return 1995 + (number % 30);
}

/** Codes by a walk over all series that comes back to none before it has seen every one. */
function codesOf(series: number, width: number, request: number): string {
  const stride = Math.max(1, Math.floor(series * 0.618)) | 1;
  return Array.from({ length: width }, (_, index) => {
    const step = request * width + index;
    return seriesCode((step * stride + Math.floor(step / series)) % series);
  }).join(",");
}
