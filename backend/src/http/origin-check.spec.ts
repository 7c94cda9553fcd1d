import { describe, expect, it } from "vitest";
import { checkOrigin, ownNames } from "./origin-check";

async function isRefused(listening: string, host: string): Promise<boolean> {
  const names = await ownNames(listening);
  try {
    checkOrigin({ method: "GET", host, origin: undefined }, names);
    return false;
  } catch {
    return true;
  }
}

describe("a service on this machine alone", () => {
  it.each([
    ["127.0.0.2", "127.0.0.2:8787", false],
    ["127.0.0.2", "localhost:8787", false],
    ["127.0.0.2", "evil.example", true],
    ["LocalHost", "localhost", false],
    ["localhost", "[::1]:8787", false],
    ["::1", "[::1]:8787", false],
    ["0:0:0:0:0:0:0:1", "[::1]", false],
    ["127.0.0.1", "127.0.0.1.nip.io", true],
    ["127.0.0.1", "", true],
  ])("listening on %s, asked for %s: refused %s", async (listening, host, refused) => {
    expect(await isRefused(listening, host)).toBe(refused);
  });
});

describe("a service on the network", () => {
  it.each(["0.0.0.0", "10.0.0.7", "::"])("listening on %s answers to any name", async (listening) => {
    expect(await ownNames(listening)).toBeNull();
  });
});

describe("a request that a browser says comes from another site", () => {
  const sent = (method: string, site: string | undefined) => (): void => {
    checkOrigin({ method, host: "localhost", origin: undefined, site }, null);
  };

  it.each(["POST", "PUT", "PATCH", "DELETE"])("may not change anything by %s", (method) => {
    expect(sent(method, "cross-site")).toThrow(expect.objectContaining({ code: "ORIGIN_REFUSED" }));
  });

  it("may look, and our own pages and programs may change", () => {
    expect(sent("GET", "cross-site")).not.toThrow();
    for (const site of ["same-origin", "same-site", "none", undefined]) {
      expect(sent("POST", site)).not.toThrow();
    }
  });
});
