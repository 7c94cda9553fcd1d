import type { EntityRef, LabMetric, LabMissing, LabRole } from "@jiqun/contract";
import { isMissing, type MissingReason, type Period } from "@jiqun/statistics";
import { isKnown } from "./lab-periods";
import type { Found, LabFigures } from "./lab-figures";
import type { LabQuestion } from "./lab-question";

/** A figure that a metric takes. */
interface Needed {
  readonly entity: EntityRef;
  readonly role: LabRole;
  readonly period: Period;
}

/** A figure that is not there, before it is told what there is instead. */
export type Gap = Omit<LabMissing, "near" | "entity"> & { readonly entity: EntityRef };

/** The figures that are not there, with what each of them would unlock; those that unlock most alone go first. */
export function gapsOf(
  question: LabQuestion,
  figures: LabFigures,
  { period, base }: { readonly period: Period; readonly base: Period | null },
): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { metric, entity, needs } of metricsOf(question, { period, base })) {
    const lacking = needs.filter((need) => !isThere(need, { question, figures }));
    for (const need of lacking) {
      const key = [need.entity.code, need.role, need.period.code].join(" ");
      const gap = gaps.get(key) ?? emptyGap(need, { question, figures });
      const unlock = { metric, entity: entity.code, alone: lacking.length === 1 };
      gaps.set(key, { ...gap, unlocks: [...gap.unlocks, unlock] });
    }
  }
  return mergedClasses([...gaps.values()]).sort((a, b) => weightOf(b) - weightOf(a));
}

interface Place {
  readonly question: LabQuestion;
  readonly figures: LabFigures;
}

interface MetricNeeds {
  readonly metric: LabMetric;
  readonly entity: EntityRef;
  readonly needs: readonly Needed[];
}

function metricsOf(
  { regions, benchmark, classes }: LabQuestion,
  { period, base }: { readonly period: Period; readonly base: Period | null },
): MetricNeeds[] {
  const need = (entity: EntityRef, role: LabRole, at: Period): Needed => ({ entity, role, period: at });
  return regions.flatMap((entity) => {
    const [mine, all] = [need(entity, "cluster", period), need(entity, "total", period)];
    const [whole, whole_all] = [need(benchmark, "cluster", period), need(benchmark, "total", period)];
    const before =
      base === null
        ? []
        : [need(entity, "cluster", base), need(benchmark, "cluster", base), need(benchmark, "total", base)];
    const quotient = [mine, all, whole, whole_all];
    return [
      { metric: "share", entity, needs: [mine, whole] },
      { metric: "quotient", entity, needs: quotient },
      ...(base === null
        ? []
        : [{ metric: "shift-share", entity, needs: [mine, whole, whole_all, ...before] } as const]),
      ...(classes.length > 1
        ? [{ metric: "structure", entity, needs: [need(entity, "class", period)] } as const]
        : []),
      ...(regions.length > 1 ? [{ metric: "concentration", entity, needs: [mine] } as const] : []),
      { metric: "stars", entity, needs: quotient },
      { metric: "stage", entity, needs: [...quotient, ...before] },
    ] satisfies MetricNeeds[];
  });
}

function isThere({ entity, role, period }: Needed, { question, figures }: Place): boolean {
  if (role === "total") return isKnown(figures.total(entity.code, period));
  if (role === "cluster") return isKnown(figures.cluster(entity.code, period));
  return question.classes.every(({ code }) => isKnown(figures.ofClass(entity.code, code, period)));
}

function emptyGap({ entity, role, period }: Needed, { question, figures }: Place): Gap {
  const lacking =
    role === "total"
      ? []
      : question.classes.filter(({ code }) => !isKnown(figures.ofClass(entity.code, code, period)));
  const found: readonly Found[] =
    role === "total"
      ? [figures.total(entity.code, period)]
      : lacking.map(({ code }) => figures.ofClass(entity.code, code, period));
  const classes = lacking.map(({ code }) => code);
  return { entity, role, classes, period: period.code, reason: reasonOf(found), unlocks: [] };
}

/** A cell that is there and confidential is told before one that nobody brought. */
function reasonOf(found: readonly Found[]): MissingReason {
  const reasons = found.flatMap(({ value }) => (isMissing(value.value) ? [value.value.missing] : []));
  return reasons.find((reason) => reason !== "not-collected") ?? "not-collected";
}

/** The classes that the cluster lacks are the classes that its structure lacks: one figure, not two. */
function mergedClasses(gaps: readonly Gap[]): Gap[] {
  return gaps.flatMap((gap) => {
    const same = gaps.filter(
      ({ entity, period }) => entity.code === gap.entity.code && period === gap.period,
    );
    if (gap.role === "class") return same.some(({ role }) => role === "cluster") ? [] : [gap];
    if (gap.role !== "cluster") return [gap];
    const structure = same.find(({ role }) => role === "class");
    return [{ ...gap, unlocks: [...gap.unlocks, ...(structure?.unlocks ?? [])] }];
  });
}

function weightOf({ unlocks }: Gap): number {
  return unlocks.filter(({ alone }) => alone).length * 100 + unlocks.length;
}
