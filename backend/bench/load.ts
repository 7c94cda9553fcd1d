import autocannon from "autocannon";

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
  readonly headers?: Readonly<Record<string, string>>;
  /** Path of the n-th request. */
  readonly path: (number: number) => string;
  readonly status?: number;
}

const connections = 16;

/** Sends the requests and waits for every answer. Throws unless each has the expected status. */
export async function load({ url, requests, path, headers = {}, status = 200 }: LoadRequest): Promise<Load> {
  let number = 0;
  const result = await autocannon({
    url,
    connections,
    amount: requests,
    timeout: 120,
    requests: [{ headers, setupRequest: (request) => ({ ...request, path: path(number++) }) }],
  });
  const answered = result.statusCodeStats?.[String(status) as never] as { count?: number } | undefined;
  if (answered?.count !== requests)
    throw new Error(
      `${url}: expected ${requests} × ${status}, got ${JSON.stringify(result.statusCodeStats)}`,
    );
  return { perSecond: requests / result.duration, p99: result.latency.p99 };
}

/** The better of two runs: what else the machine does only ever adds. */
export function better(a: Load, b: Load): Load {
  return { perSecond: Math.max(a.perSecond, b.perSecond), p99: Math.min(a.p99, b.p99) };
}
