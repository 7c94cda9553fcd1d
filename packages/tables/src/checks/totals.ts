import { cellAddress } from "../cell";
import type { SeriesLabels } from "../labelled";
import type { IssueList } from "./issue-list";
import { shown } from "./numbers";
import type { StoredValue } from "./value-store";

const totalWords =
  /^(?:合计|总计|总数|共计|全部|总体|合\s计|总\s计|total|grand total|all|all ages|both sexes|_t)$/i;

interface Group {
  total: number | null;
  readonly parts: number[];
}

/** Series that stand beside a total, by where the table has its total: in a facet, or among its places, industries or products. */
export class Totals {
  readonly #groups = new Map<string, Group>();

  add(series: number, labels: SeriesLabels): void {
    for (const { axis, value } of axesOf(labels)) {
      const key = keyWithout(labels, axis);
      const group = this.#groups.get(key) ?? { total: null, parts: [] };
      this.#groups.set(key, group);
      if (!totalWords.test(value.trim())) group.parts.push(series);
      else group.total ??= series;
    }
  }

  *#complete(): Generator<{
    readonly axis: string;
    readonly total: number;
    readonly parts: readonly number[];
  }> {
    for (const [key, { total, parts }] of this.#groups) {
      const [axis = ""] = key.split(separator, 1);
      if (total !== null && parts.length > 1) yield { axis, total, parts };
    }
  }

  /**
   * Compares totals with the sums of what stands beside them. Whether these are its parts is taken from the table itself:
   * only where most totals of an axis are such sums are the others reported.
   */
  check(valuesOf: (series: number) => readonly StoredValue[], issues: IssueList): void {
    const byAxis = new Map<string, Comparison[]>();
    for (const { axis, total, parts } of this.#complete()) {
      const found = compare(
        valuesOf(total),
        parts.map((part) => valuesOf(part)),
      );
      const all = byAxis.get(axis) ?? [];
      byAxis.set(axis, all);
      for (const one of found) all.push(one);
    }
    for (const comparisons of byAxis.values()) reportMismatches(comparisons, issues);
  }
}

const separator = "\u0000";

/** The axes along which a series may be a total or a part, with its word on each. */
function axesOf(labels: SeriesLabels): readonly { readonly axis: string; readonly value: string }[] {
  const named = (["entity", "industry", "product"] as const).flatMap((axis) => {
    const label = labels[axis];
    return label === null ? [] : [{ axis, value: label.text }];
  });
  return [...named, ...labels.facets.map(({ name, value }) => ({ axis: `facet ${name}`, value }))];
}

function keyWithout(labels: SeriesLabels, axis: string): string {
  const { indicator, unit, scope, frequency, accumulation } = labels;
  const own = axesOf(labels).map((each) => (each.axis === axis ? "" : `${each.axis}=${each.value}`));
  return [axis, indicator?.text, unit?.text, scope?.text, frequency, accumulation, ...own].join(separator);
}

interface Comparison {
  readonly total: StoredValue;
  readonly sum: number;
  readonly matches: boolean;
}

const periodKey = ({ start, days }: StoredValue): string => `${start}/${days}`;

function compare(
  total: readonly StoredValue[],
  parts: readonly (readonly StoredValue[])[],
): readonly Comparison[] {
  const byPeriod = parts.map((values) => new Map(values.map((one) => [periodKey(one), one])));
  return total.flatMap((whole) => {
    const found = byPeriod.map((values) => values.get(periodKey(whole)));
    // A part that is missing makes the sum unknown.
    if (found.includes(undefined)) return [];
    const present = found.filter((one) => one !== undefined);
    const sum = present.reduce((all, { value }) => all + value, 0);
    const decimals = Math.min(whole.decimals, ...present.map((one) => one.decimals));
    const slack = ((present.length + 1) / 2) * 10 ** -decimals + Math.abs(sum) * 1e-12;
    return [{ total: whole, sum, matches: Math.abs(whole.value - sum) <= slack }];
  });
}

/** How many totals must be sums for one that is not. */
const sureFrom = 2;

function reportMismatches(comparisons: readonly Comparison[], issues: IssueList): void {
  const wrong = comparisons.filter(({ matches }) => !matches);
  const right = comparisons.length - wrong.length;
  if (right < sureFrom * Math.max(1, wrong.length)) return;
  for (const { total, sum } of wrong) {
    issues.add("warning", "TOTAL_MISMATCH", {
      cell: cellAddress(total.row, total.column),
      message: {
        zh: `合计 ${shown(total.value)} 与分项之和 ${shown(sum)} 相差 ${shown(total.value - sum)}，超出四舍五入的误差。请核对；数据不会被自动改动。`,
        en: `The total ${shown(total.value)} differs from the sum of its parts ${shown(sum)} by ${shown(total.value - sum)}, more than rounding can. Check it; nothing is changed by itself.`,
      },
    });
  }
}
