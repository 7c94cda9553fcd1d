import type { Entity } from "@jiqun/contract";

/** Entities to choose from: the home entity, what it lies in and what lies beside it, and those to compare with. */
export interface OfferedEntities {
  readonly home: readonly Entity[];
  readonly around: readonly Entity[];
  readonly peers: readonly Entity[];
}

const placeKinds: ReadonlySet<string> = new Set(["region", "park", "cluster"]);

export function offeredEntities(
  entities: readonly Entity[],
  by: { readonly code: string | null; readonly home: string | null; readonly peers: readonly string[] },
): OfferedEntities {
  const home = entities.find(({ code }) => code === by.home);
  const county = home?.ancestors[0]?.code;
  const above = new Set(home?.ancestors.map(({ code }) => code));
  const places = entities.filter(({ kind, code }) => placeKinds.has(kind) && code !== by.home);
  const peers = places.filter(
    ({ code, ancestors }) => by.peers.includes(code) || isWithin(ancestors, by.peers),
  );
  const around = places.filter(({ code, ancestors }) => above.has(code) || ancestors[0]?.code === county);
  const shown = new Set([...peers, ...around, home].map((one) => one?.code));
  const current = entities.filter(({ code }) => code === by.code && !shown.has(code));
  return {
    home: home === undefined ? [] : [home],
    around: home === undefined ? places : around.filter((one) => !peers.includes(one)),
    peers: [...peers, ...current],
  };
}

function isWithin(ancestors: Entity["ancestors"], codes: readonly string[]): boolean {
  return ancestors.some(({ code }) => codes.includes(code));
}
