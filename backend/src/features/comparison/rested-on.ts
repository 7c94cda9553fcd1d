import type { Comparison, Lineage, Note, RestedOn } from "@jiqun/contract";
import type { ReadSeries } from "./series-timeline";

/** The parts of a comparison that hold numbers. */
type Numbers = Pick<Comparison, "series" | "reported" | "catchUps">;

/** Every observation that a number rests on, once, in the order of the series and of their periods. */
export function restedOnBy(numbers: Numbers, among: readonly ReadSeries[]): RestedOn[] {
  const ids = idsIn(numbers);
  const told = new Map<string, RestedOn>();
  for (const { series, observations } of among) {
    for (const [id, { vintages: _vintages, ...observation }] of observations) {
      if (ids.has(id)) told.set(id, { ...observation, id, series: series.code });
    }
  }
  return [...told.values()];
}

/** What readers must know of the observations, once. */
export function notesOf(observations: readonly RestedOn[]): Note[] {
  const notes = observations.flatMap(({ note }) => (note === null ? [] : [[note.code, note] as const]));
  return [...new Map(notes).values()];
}

function idsIn({ series, reported, catchUps }: Numbers): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { cells } of series) for (const { lineage } of cells) collect(lineage, ids);
  for (const { reportedObservation, computed } of reported) {
    ids.add(reportedObservation);
    collect(computed.lineage, ids);
  }
  for (const { crossing, closing } of catchUps) {
    for (const id of crossing.between) ids.add(id);
    for (const growth of [closing.rates?.behind, closing.rates?.ahead]) collect(growth?.lineage ?? null, ids);
  }
  return ids;
}

function collect(lineage: Lineage | null, into: Set<string>): void {
  if (lineage === null) return;
  if (lineage.observation !== null) into.add(lineage.observation);
  for (const operand of lineage.operands) collect(operand, into);
}
