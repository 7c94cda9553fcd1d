import type { EntityRef, Series } from "@jiqun/contract";
import type { MeetingSeries } from "./lab-notices";
import { levelsAt, type LabWorld, type Levels } from "./lab-place";

/** Which series meet in the numbers of the regions. */
export function meetingsOf(world: LabWorld, byCode: ReadonlyMap<string, Series>): MeetingSeries[] {
  const { question, period, base } = world;
  const whole = levelsAt(world, question.benchmark, period);
  const found = (levels: Levels, what: "cluster" | "total"): Series[] =>
    levels[what].series.flatMap((code) => byCode.get(code) ?? []);
  return [...question.regions, question.benchmark].flatMap((entity) => {
    const now = levelsAt(world, entity, period);
    const before = base === null ? null : levelsAt(world, entity, base);
    const isWhole = entity.code === question.benchmark.code;
    const [cluster, total] = [found(now, "cluster"), found(now, "total")];
    const meet = meeting(entity);
    return [
      ...meet("classes", cluster.slice(0, 1), cluster.slice(1)),
      ...meet("cluster-total", cluster.slice(0, 1), total),
      ...(isWhole ? [] : meet("cluster-benchmark", cluster.slice(0, 1), found(whole, "cluster").slice(0, 1))),
      ...(isWhole ? [] : meet("total-benchmark", total, found(whole, "total"))),
      ...(before === null
        ? []
        : meet("period-base", cluster.slice(0, 1), found(before, "cluster").slice(0, 1))),
    ];
  });
}

function meeting(
  entity: EntityRef,
): (pair: MeetingSeries["pair"], left: readonly Series[], right: readonly Series[]) => MeetingSeries[] {
  return (pair, left, right) => left.flatMap((a) => right.map((b) => ({ entity: entity.code, pair, a, b })));
}
