import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { originRefused } from "../errors/request-errors";

/** What a request says of where it goes and where it comes from. */
export interface RequestOrigin {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** What a browser says of the page that asks, in Sec-Fetch-Site. */
  readonly site?: string | undefined;
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/** Whether an address to listen on is reached from this machine only; a name is so where all it stands for is. */
async function isLoopback(host: string): Promise<boolean> {
  if (host === "localhost" || isLoopbackAddress(host)) return true;
  const addresses = await lookup(host, { all: true }).catch(() => []);
  return addresses.length > 0 && addresses.every(({ address }) => isLoopbackAddress(address));
}

/** Whether an IP address leads back to this machine, in either notation. */
export function isLoopbackAddress(address: string): boolean {
  const host = address.replace(/^::ffff:(?=\d+\.)/i, "");
  const version = isIP(host);
  return version !== 0 && loopback.check(host, version === 4 ? "ipv4" : "ipv6");
}

/**
 * The names that a service on this machine alone answers to: loopback addresses, localhost and the name that it was
 * told to listen on. Null where it listens to the network and any name may lead to it.
 */
export async function ownNames(host: string): Promise<ReadonlySet<string> | null> {
  return (await isLoopback(host)) ? new Set(["localhost", host.toLowerCase()]) : null;
}

/**
 * Refuses with ORIGIN_REFUSED what another site could make a visitor's browser send. A service that listens on loopback
 * answers to loopback names only: a foreign name that resolves to it is DNS rebinding. A request that may change
 * something must come from our own pages, if it says where it comes from.
 */
export function checkOrigin(request: RequestOrigin, names: ReadonlySet<string> | null): void {
  if (names !== null && !isOwn(hostName(request.host), names)) {
    throw originRefused({ header: "host", value: request.host });
  }
  if (isSafe(request.method)) return;
  if (request.site === "cross-site") {
    throw originRefused({ header: "origin", value: request.origin ?? request.site });
  }
  if (request.origin === undefined) return;
  if (!isSameOrigin(request.origin, request.host))
    throw originRefused({ header: "origin", value: request.origin });
}

function isSafe(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}

function isOwn(name: string, names: ReadonlySet<string>): boolean {
  return names.has(name) || isLoopbackAddress(name);
}

/** Without port, and without the brackets of an IPv6 address. */
function hostName(host: string | undefined): string {
  return (host ?? "")
    .toLowerCase()
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1");
}

/** The scheme is left out: behind a proxy that ends TLS the page says https and we see http. */
function isSameOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && host !== undefined && withoutScheme(new URL(origin)) === host.toLowerCase();
}

function withoutScheme(url: URL): string {
  return url.host;
}
