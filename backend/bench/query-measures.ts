import type { Client } from "pg";
import { better, load, type Load } from "./load";
import { annualSeries, monthlySeries, places } from "./simulated-database";

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
  /** Pairs of a place and an indicator. */
  readonly pairs: number;
  readonly what: string;
}

/** Something to ask both servers for, each time about other series. */
interface Question {
  readonly name: string;
  readonly requests: number;
  /** How often both servers are asked, after a turn that warms them up. */
  readonly turns: number;
  /** Codes of the series that the n-th request is about, of so many pairs. */
  readonly series: (number: number, pairs: number) => string[];
  /** What of the observations, as the service is asked and as the bare server is. */
  readonly path: (series: string, number: number) => string;
  readonly barePath: (series: string, number: number) => string;
}

const requests = Number(process.env["BENCH_REQUESTS"] ?? 1000);

const observationsUntil = {
  path: (series: string, number: number) =>
    `/api/v1/observations?series=${series}&from=1985&to=${lastYear(number)}`,
  barePath: (series: string, number: number) =>
    `/?series=${series}&from=1985-01-01&to=${lastYear(number)}-12-31`,
};
export const oneSeries: Question = {
  ...{ name: "observations of 1 series", requests, turns: 5, ...observationsUntil },
  series: (number, pairs) => walked(number, { width: 1, pairs }),
};
const tenSeries: Question = {
  ...{
    name: "observations of 10 series",
    requests: Math.ceil(requests / 10),
    turns: 3,
    ...observationsUntil,
  },
  series: (number, pairs) => walked(number, { width: 10, pairs }),
};
const comparison: Question = {
  name: "comparison of 2 places × 20 indicators × 40 years",
  requests: Math.ceil(requests / 10),
  turns: 2,
  series: (number, pairs) => twoPlaces(number, pairs).map(annualSeries),
  path: (series) => `/api/v1/comparison?series=${series}&transform=yoy`,
  barePath: (series) => `/?series=${series}`,
};
const comparisonOfMonths: Question = {
  name: "the same, years summed from months",
  requests: Math.ceil(requests / 40),
  turns: 2,
  series: (number, pairs) => twoPlaces(number, pairs).map(monthlySeries),
  path: (series) => `/api/v1/comparison?series=${series}&frequency=A&transform=yoy`,
  barePath: (series) => `/?series=${series}`,
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
    await measureCold(place, comparisonOfMonths),
  ];
}

/**
 * Each request is about other series, and the version of the data is another one in each turn, so that whatever the
 * service remembered is out of date. The servers take turns; the best of them counts for both.
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
        path: paths(place, { ...question, path: question.barePath }, asked.first),
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
  let best = await turn(1);
  for (let number = 2; number <= question.turns; number += 1) {
    const next = await turn(number);
    best = { measured: better(best.measured, next.measured), beside: better(best.beside, next.beside) };
  }
  return {
    what: `${question.name}, cold`,
    observations: place.what,
    load: best.measured,
    floor: best.beside,
  };
}

async function measureWarm({ service }: Place): Promise<Load> {
  const path = (): string => oneSeries.path(monthlySeries(7), 7);
  await load({ url: service, requests: 100, path });
  return load({ url: service, requests, path });
}

async function measureUnchanged({ service }: Place): Promise<Load> {
  const path = (): string => oneSeries.path(monthlySeries(7), 7);
  const tag = (await fetch(service + path())).headers.get("etag") ?? "";
  return load({ url: service, requests, path, headers: { "if-none-match": tag }, status: 304 });
}

type Paths = (number: number) => string;

function paths({ pairs }: Place, { series, path }: Question, first: number): Paths {
  return (number) => path(series(first + number, pairs).join(","), first + number);
}

/** The last years asked for differ, so that hardly two requests are alike. */
function lastYear(number: number): number {
  return 1995 + (number % 30);
}

/** Monthly series by a walk over all pairs that comes back to none before it has seen every one. */
function walked(
  request: number,
  { width, pairs }: { readonly width: number; readonly pairs: number },
): string[] {
  const stride = Math.max(1, Math.floor(pairs * 0.618)) | 1;
  return Array.from({ length: width }, (_, index) => {
    const step = request * width + index;
    return monthlySeries((step * stride + Math.floor(step / pairs)) % pairs);
  });
}

const comparedIndicators = 20;

/** Pairs of two places and twenty indicators, other ones for each request until all had their turn. */
function twoPlaces(request: number, pairs: number): number[] {
  const blocks = Math.floor(pairs / places / comparedIndicators);
  const place = (request * 2) % places;
  const block = Math.floor((request * 2) / places) % blocks;
  return Array.from({ length: comparedIndicators }, (_, index) => {
    const first = (block * comparedIndicators + index) * places + place;
    return [first, first + 1];
  }).flat();
}
