import type { Series } from "@jiqun/contract";
import { qualifiers } from "@jiqun/statistics";
import { conventionOf } from "../quantities/quantity.mapper";
import { knownValue } from "../rows/known-value";
import type { References, WrittenRow } from "./observation.mapper";
import { Register } from "./reference-register";
import { groupByPeriod } from "./vintages";

/** What an answer is made of. */
interface Parts {
  readonly series: readonly Series[];
  /** By series, by period, within one oldest first. */
  readonly rows: readonly WrittenRow[];
  readonly references: References;
  readonly asOf: string | null;
}

/**
 * The answer of the observations endpoint as JSON, UTF-8: an ObservationList of the contract, in which what observations
 * point to stands once. It is written from the rows without making objects of them, which would take as long as reading
 * them; each series is encoded by itself, so that texts of many characters stay few and short.
 */
export function writeObservations({ series, rows, references, asOf }: Parts): Buffer {
  const register = new Register(references);
  const bySeries = groupBySeries(rows);
  const parts = series.map((one) => {
    const observations = groupByPeriod(bySeries.get(one.code) ?? []).flatMap(
      (group) => writePeriod(group, { register, asOf }) ?? [],
    );
    return [`{"series":${JSON.stringify(one)},"observations":[`, `${observations.join(",")}]}`];
  });
  // The references are complete only once every observation is written.
  const head = `{"asOf":${json(asOf)},"references":${JSON.stringify(register.listed)},"series":[`;
  const between = parts.flatMap(([opening = "", rest = ""], index) => [
    index === 0 ? opening : `,${opening}`,
    rest,
  ]);
  return Buffer.concat([head, ...between, "]}"].map((text) => Buffer.from(text)));
}

/** Rows by the code of their series, in their order. */
function groupBySeries(rows: readonly WrittenRow[]): Map<string, WrittenRow[]> {
  const groups = new Map<string, WrittenRow[]>();
  for (const row of rows) {
    const group = groups.get(row.series);
    if (group === undefined) groups.set(row.series, [row]);
    else group.push(row);
  }
  return groups;
}

/** Null where nothing was known of the period by the day. */
function writePeriod(
  group: readonly WrittenRow[],
  { register, asOf }: { readonly register: Register; readonly asOf: string | null },
): string | null {
  const place = group.findLastIndex(({ knownOn }) => asOf === null || knownOn <= asOf);
  const current = group[place];
  if (current === undefined) return null;
  const all = (rows: readonly WrittenRow[]): string =>
    rows.map((row) => `{${writeVintage(row, register)}}`).join(",");
  return (
    `{"period":${json(current.period)},"periodStart":"${current.periodStart}","periodEnd":"${current.periodEnd}",` +
    writeVintage(current, register) +
    `,"earlier":[${all(group.slice(0, place))}],"later":[${all(group.slice(place + 1))}]}`
  );
}

function writeVintage(row: WrittenRow, register: Register): string {
  const note = row.noteCode === null ? null : register.note(row.noteCode);
  return (
    `"quantity":${writeQuantity(row)},"multiplier":${row.unitMult},"decimals":${row.decimals},` +
    `"statuses":${json(row.statuses)},"knownOn":"${row.knownOn}",` +
    `"citation":${register.citation(row.citationId)},"cell":${json(row.cell)},"note":${note},` +
    `"import":${register.import(row.batchId)}`
  );
}

function writeQuantity(row: WrittenRow): string {
  if (row.qualifier === null) return "null";
  const qualifier = knownValue(qualifiers, row.qualifier);
  const byConvention = conventionOf(qualifier, row.point === null ? null : Number(row.point));
  return (
    `{"lower":${row.lower},"lowerOpen":${row.lowerOpen},"upper":${row.upper},"upperOpen":${row.upperOpen},` +
    `"point":${row.point},"qualifier":"${qualifier}",` +
    `"lowerByConvention":${row.lower !== null && byConvention.lower},` +
    `"upperByConvention":${row.upper !== null && byConvention.upper},"asStated":${json(row.asStated)}}`
  );
}

function json(value: string | readonly string[] | null): string {
  return value === null ? "null" : JSON.stringify(value);
}
