import { Agent, get, type OutgoingHttpHeaders } from "node:http";

/** What a run of requests came to. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds that 99 of 100 requests stay within. */
  readonly p99: number;
}

/** A bounded number of requests, by as many connections as a full office opens. */
export interface LoadRequest {
  readonly url: string;
  readonly requests: number;
  readonly headers?: OutgoingHttpHeaders;
  /** Path of the n-th request. */
  readonly path: (number: number) => string;
  readonly status?: number;
}

const connections = 16;
const longestWaitMs = 120_000;

/** Sends the requests and waits for every answer, whole. Throws unless each has the expected status. */
export async function load({ requests, path, ...rest }: LoadRequest): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  const connection = async (): Promise<void> => {
    while (next < requests) times.push(await timeOf(agent, { ...rest, path: path(next++) }));
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, connection));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p99: Math.round(times[Math.floor(times.length * 0.99)] ?? 0) };
}

type OneRequest = Omit<LoadRequest, "requests" | "path"> & { readonly path: string };

/** Milliseconds until the last byte of the answer. */
function timeOf(agent: Agent, { url, path, headers = {}, status = 200 }: OneRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const request = get(url + path, { agent, headers, timeout: longestWaitMs }, (response) => {
      if (response.statusCode !== status)
        reject(new Error(`${url}${path}: expected ${status}, got ${response.statusCode}`));
      response.resume().on("end", () => resolve(performance.now() - start));
    });
    request.on("timeout", () => request.destroy(new Error(`${url}${path}: no answer`))).on("error", reject);
  });
}

/** The better of two runs: what else the machine does only ever adds. */
export function better(a: Load, b: Load): Load {
  return { perSecond: Math.max(a.perSecond, b.perSecond), p99: Math.min(a.p99, b.p99) };
}
