import type { Series } from "@jiqun/contract";
import { qualifiers } from "@jiqun/statistics";
import { conventionOf } from "../quantities/quantity.mapper";
import { knownValue } from "../rows/known-value";
import { ListedReferences } from "./listed-references.mapper";
import { known, type References } from "./observation.mapper";
import { groupByPeriod } from "./vintages";
import type { WrittenRow } from "./written-row";

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
  const shared = new SharedText(references);
  const bySeries = groupBySeries(rows);
  const parts = series.map((one) => {
    const observations = groupByPeriod(bySeries.get(one.code) ?? []).flatMap(
      (group) => writePeriod(group, { shared, asOf }) ?? [],
    );
    return [`{"series":${JSON.stringify(one)},"observations":[`, `${observations.join(",")}]}`];
  });
  // The references are complete only once every observation is written.
  const head = `{"asOf":${json(asOf)},"references":${JSON.stringify(shared.references.listed)},"series":[`;
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

interface Context {
  readonly shared: SharedText;
  readonly asOf: string | null;
}

/** Null where nothing was known of the period by the day. */
function writePeriod(group: readonly WrittenRow[], { shared, asOf }: Context): string | null {
  const place = group.findLastIndex(({ knownOn }) => asOf === null || knownOn <= asOf);
  const current = group[place];
  if (current === undefined) return null;
  return (
    `{"period":${json(current.period)},"periodStart":"${current.periodStart}","periodEnd":"${current.periodEnd}",` +
    writeVintage(current, shared) +
    `,"earlier":[${writeVintages(group.slice(0, place), shared)}]` +
    `,"later":[${writeVintages(group.slice(place + 1), shared)}]}`
  );
}

function writeVintages(rows: readonly WrittenRow[], shared: SharedText): string {
  return rows.length === 0 ? "" : rows.map((row) => `{${writeVintage(row, shared)}}`).join(",");
}

function writeVintage(row: WrittenRow, shared: SharedText): string {
  return `"quantity":${writeQuantity(row)},"cell":${json(row.cell)},${shared.of(row)}`;
}

/** What the rows of one table have in common is written anew only where it changes from one row to the next. */
class SharedText {
  readonly references = new ListedReferences();
  #row: WrittenRow | null = null;
  #text = "";

  constructor(private readonly known: References) {}

  of(row: WrittenRow): string {
    if (this.#row === null || !sharesAll(this.#row, row)) {
      this.#row = row;
      this.#text = this.#write(row);
    }
    return this.#text;
  }

  #write(row: WrittenRow): string {
    const citation = this.references.citation(known(this.known.citations, row.citationId));
    const brought = this.references.import(known(this.known.imports, row.batchId));
    return (
      `"multiplier":${row.unitMult},"decimals":${row.decimals},"statuses":${json(row.statuses)},` +
      `"knownOn":"${row.knownOn}","citation":${citation},"note":${this.#note(row.noteCode)},"import":${brought}`
    );
  }

  /** Null where the note was not known on the day. */
  #note(code: string | null): number | null {
    const note = code === null ? undefined : this.known.notes.get(code);
    return note === undefined ? null : this.references.note(note);
  }
}

function sharesAll(a: WrittenRow, b: WrittenRow): boolean {
  return (
    a.citationId === b.citationId &&
    a.batchId === b.batchId &&
    a.noteCode === b.noteCode &&
    a.knownOn === b.knownOn &&
    a.unitMult === b.unitMult &&
    a.decimals === b.decimals &&
    a.statuses.length === 0 &&
    b.statuses.length === 0
  );
}

function writeQuantity(row: WrittenRow): string {
  if (row.qualifier === null) return "null";
  const ends =
    row.qualifier === "EQ" && !row.lowerOpen && !row.upperOpen ? closedEnds : writeEnds(row, row.qualifier);
  return `{"lower":${row.lower},"upper":${row.upper},"point":${row.point},"asStated":${json(row.asStated)},${ends}}`;
}

/** What nearly all rows say of their ends, written once. */
const closedEnds =
  '"lowerOpen":false,"upperOpen":false,"qualifier":"EQ","lowerByConvention":false,"upperByConvention":false';

function writeEnds(row: WrittenRow, stated: string): string {
  const qualifier = knownValue(qualifiers, stated);
  const byConvention = conventionOf(qualifier, row.point === null ? null : Number(row.point));
  return (
    `"lowerOpen":${row.lowerOpen},"upperOpen":${row.upperOpen},"qualifier":"${qualifier}",` +
    `"lowerByConvention":${row.lower !== null && byConvention.lower},` +
    `"upperByConvention":${row.upper !== null && byConvention.upper}`
  );
}

function json(value: string | readonly string[] | null): string {
  return value === null ? "null" : JSON.stringify(value);
}
