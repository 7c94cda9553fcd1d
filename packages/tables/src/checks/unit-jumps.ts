import { cellAddress } from "../cell";
import type { IssueList } from "./issue-list";
import { unitName, type SeriesFacts } from "./series-facts";
import { median, shown } from "./numbers";
import type { Steps } from "./steps";
import type { StoredValue } from "./value-store";

/** Powers of ten between units that are mixed up: 元 and 万元, 万元 and 亿元, 元 and 亿元, thousands and millions. */
const powers = [1, 2, 3, 4, 6, 8];
/** Powers that a series can reach by itself; they count only where the value goes back. */
const reachable = 2;
const tolerance = 0.12;
const narrowTolerance = 0.08;
/** A livelier series than this makes such steps by itself. */
const calmEnough = 0.12;

/** Values that are a power of ten away from those before and after, as a unit mixed up makes them. Their places. */
export function checkUnitJumps(facts: SeriesFacts, run: Steps, issues: IssueList): ReadonlySet<number> {
  const found = new Set<number>();
  if (run.steps.length > short && run.typical > calmEnough) return found;
  for (let at = 1; at < run.steps.length; at += 1) {
    const power = powerOf(run.steps[at] ?? 0);
    if (power === 0) continue;
    const back = endOfJump(run, { at, power });
    if (back === null && Math.abs(power) <= reachable) continue;
    if (!isCalm(run, [at, back])) continue;
    // A series that opens with the odd value comes back in its second step.
    const opens = back === null && at === 1;
    for (let odd = opens ? 0 : at; odd < (opens ? 1 : (back ?? at + 1)); odd += 1) {
      found.add(odd);
      report(facts, { one: run.values[odd], power: opens ? -power : power }, issues);
    }
    at = back ?? at;
  }
  return found;
}

/** In a series of few values the jump itself would pass for its liveliness. */
const short = 12;

/** Whether the steps of a short series are small besides those of the jump. */
function isCalm({ steps }: Steps, jump: readonly (number | null)[]): boolean {
  if (steps.length > short) return true;
  const others = steps.filter((_, at) => at > 0 && !jump.includes(at));
  return others.length > 0 && median(others.map(Math.abs)) <= calmEnough;
}

/** The power of ten that a step comes close to; 0 for none. */
function powerOf(step: number): number {
  const size = Math.abs(step);
  const power =
    powers.find((one) => Math.abs(size - one) <= (one <= reachable ? narrowTolerance : tolerance)) ?? 0;
  return step < 0 ? -power : power;
}

/** Longest run of values in a wrong unit that is looked for. */
const longestJump = 3;

/** Where the series goes back by the same power; null where it does not soon. */
function endOfJump(
  { steps }: Steps,
  { at, power }: { readonly at: number; readonly power: number },
): number | null {
  for (let next = at + 1; next <= at + longestJump && next < steps.length; next += 1)
    if (powerOf(steps[next] ?? 0) === -power) return next;
  return null;
}

function report(
  facts: SeriesFacts,
  { one, power }: { readonly one: StoredValue | undefined; readonly power: number },
  issues: IssueList,
): void {
  if (one === undefined) return;
  const likely = unitName(facts, facts.multiplier - power);
  const times = power > 0 ? `10^${power}` : `1/10^${-power}`;
  const zh = likely === null ? "单位或小数点位置可能有误" : `可能以${likely}为单位`;
  const en = likely === null ? "its unit or decimal point may be wrong" : `it may be in ${likely}`;
  issues.add("warning", "UNIT_JUMP", {
    cell: cellAddress(one.row, one.column),
    message: {
      zh: `数值 ${shown(one.value)} 约为相邻各期的 ${times} 倍，${zh}。请核对。`,
      en: `${shown(one.value)} is about ${times} times the values beside it: ${en}. Check it.`,
    },
  });
}
