import { originRefused } from "../errors/request-errors";

export interface RequestOrigin {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether an address to listen on is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\./.test(host);
}

/**
 * Refuses with ORIGIN_REFUSED what another site could make a visitor's browser send. A service that listens on loopback
 * answers to loopback names only: a foreign name that resolves to it is DNS rebinding. A request that may change
 * something must come from our own pages, if it says where it comes from.
 */
export function checkOrigin(request: RequestOrigin, loopbackOnly: boolean): void {
  if (loopbackOnly && !loopbackNames.has(hostName(request.host))) {
    throw originRefused({ header: "host", value: request.host });
  }
  if (isSafe(request.method) || request.origin === undefined) return;
  if (!isSameOrigin(request.origin, request.host))
    throw originRefused({ header: "origin", value: request.origin });
}

function isSafe(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}

function hostName(host: string | undefined): string {
  return (host ?? "").toLowerCase().replace(/:\d+$/, "");
}

/** The scheme is left out: behind a proxy that ends TLS the page says https and we see http. */
function isSameOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && host !== undefined && withoutScheme(new URL(origin)) === host.toLowerCase();
}

function withoutScheme(url: URL): string {
  return url.host;
}
