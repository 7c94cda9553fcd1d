import type { ClusterLab, LabRegion, LabWarning, Note } from "@jiqun/contract";
import { observationId } from "../derived/timed-value.mapper";
import type { LabNumbers } from "./lab-answer";
import type { FittedSeries } from "./lab-figures";
import type { KnownSeries } from "./lab-near";

/** Series that a level of the answer was taken from. */
export function usedSeries({ regions, benchmark }: LabNumbers): ReadonlySet<string> {
  const pairs = [...regions, benchmark].flatMap(({ cluster, total, classes }) => [
    cluster,
    total,
    ...classes.map(({ level }) => level),
  ]);
  return new Set(pairs.flatMap(({ now, base }) => [...now.series, ...(base?.series ?? [])]));
}

/** The observations that the numbers rest on, each once, and the notes that go with them. */
export function restedOn(
  numbers: LabNumbers,
  fitted: readonly FittedSeries[],
): Pick<ClusterLab, "observations" | "notes"> {
  const ids = new Set<string>();
  collectIds(numbers, ids);
  const observations = fitted.flatMap(({ series, observations: all }) =>
    all.flatMap(({ vintages, ...observation }) => {
      const id = observationId(series.code, observation.period);
      return ids.has(id) ? [{ ...observation, id, series: series.code }] : [];
    }),
  );
  const notes = new Map<string, Note>();
  for (const { note } of observations) if (note !== null) notes.set(note.code, note);
  return { observations, notes: [...notes.values()] };
}

/** Every id that a lineage within the answer names. */
function collectIds(part: unknown, ids: Set<string>): void {
  if (typeof part !== "object" || part === null) return;
  if ("observation" in part && typeof part.observation === "string") ids.add(part.observation);
  for (const value of Object.values(part)) collectIds(value, ids);
}

/** The region with what the scope guard and the choices of the question warn of. */
export function withGuard(
  region: LabRegion,
  {
    notices,
    known,
    benchmark,
  }: Pick<ClusterLab, "notices"> & {
    readonly known: readonly KnownSeries[];
    readonly benchmark: string;
  },
): LabRegion {
  const own = notices.filter(({ entity }) => entity === region.entity.code);
  const places = [region.entity.code, benchmark];
  const isChosen = known.some(({ series, chosen }) => chosen && places.includes(series.entity.code));
  const more: LabWarning[] = [
    ...(own.some(({ verdict }) => verdict === "not-comparable") ? (["not-comparable"] as const) : []),
    ...(isChosen ? (["other-definition"] as const) : []),
  ];
  return { ...region, warnings: [...new Set([...region.warnings, ...more])] };
}
