import type { LabelledForm, LabelConcept, OpenLabel, TableHints } from "../labelled";
import type { ColumnRole } from "./header-lexicon";
import type { KeyColumn, KeyConcept, Measure, Slot, TimeColumns, ValueColumns } from "./layout";

/** A column with what it is for. */
export interface ColumnUse {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole | "measure" | "action" | "dataflow" | "words" | "empty";
  /** Column whose codes it puts into words. */
  readonly wordsOf?: number;
  readonly measure?: Measure;
}

/** Columns of a table, sorted by what they are for. */
export interface ColumnPlan {
  readonly keys: readonly KeyColumn[];
  readonly time: TimeColumns | null;
  readonly slots: readonly Slot[];
  readonly values: ValueColumns;
  readonly dataflow: number | null;
  readonly attributes: readonly number[];
}

/** What a column of values says where its header says nothing. */
export const plainMeasure: Measure = {
  indicator: null,
  entity: null,
  unit: null,
  form: "level" satisfies LabelledForm,
  accumulation: "single",
  formStated: false,
};

const singleConcepts = ["industry", "product", "scope", "frequency", "form", "accumulation"] as const;
const codeRoles = {
  "entity-code": "entity",
  "indicator-code": "indicator",
  "industry-code": "industry",
  "product-code": "product",
  "unit-code": "unit",
} as const;
const concepts = new Set<string>(["entity", "indicator", "facet", "unit", "multiplier", ...singleConcepts]);

/** Sorts columns by their roles. `strict` is the way of SDMX: every dimension is required and its cells are codes. */
export function planColumns(uses: readonly ColumnUse[], strict: boolean): ColumnPlan {
  const keys = strict ? codedKeys(uses) : wordedKeys(uses);
  const first = (role: ColumnUse["role"]): number | null =>
    uses.find((use) => use.role === role)?.column ?? null;
  return {
    keys: mergeRepeated(keys),
    time: timeColumns(first),
    slots: uses
      .filter(({ role }) => role === "measure" || role === "value")
      .map(({ column, measure = plainMeasure }) => ({ column, period: null, measure })),
    values: {
      statuses: uses.filter(({ role }) => role === "status").map(({ column }) => column),
      confidentiality: first("confidentiality"),
      qualifier: first("qualifier"),
      asStated: first("as-stated"),
      knownOn: first("known-on"),
      action: first("action"),
    },
    dataflow: first("dataflow"),
    attributes: uses
      .filter(({ role }) => role === "attribute" || role === "source" || role === "words")
      .map(({ column }) => column),
  };
}

function codedKeys(uses: readonly ColumnUse[]): readonly KeyColumn[] {
  return uses.filter(isConcept).map(({ column, header, role }) => ({
    concept: role,
    name: header,
    code: column,
    words: uses.find((use) => use.role === "words" && use.wordsOf === column)?.column ?? null,
    required: role !== "multiplier" && role !== "unit" && role !== "frequency",
  }));
}

function wordedKeys(uses: readonly ColumnUse[]): readonly KeyColumn[] {
  const worded = uses.filter(isConcept).map(({ column, header, role }) => ({
    concept: role,
    name: header,
    words: column,
    code: uses.find((use) => codeConcept(use) === role)?.column ?? null,
    required: role === "entity" || role === "indicator",
  }));
  const codesAlone = uses.flatMap((use) => {
    const concept = codeConcept(use);
    if (concept === null || worded.some((key) => key.concept === concept)) return [];
    const required = concept === "entity" || concept === "indicator";
    return [{ concept, name: use.header, words: null, code: use.column, required }];
  });
  return [...worded, ...codesAlone];
}

function codeConcept({ role }: ColumnUse): KeyConcept | null {
  return role in codeRoles ? codeRoles[role as keyof typeof codeRoles] : null;
}

function isConcept(use: ColumnUse): use is ColumnUse & { readonly role: KeyConcept } {
  return concepts.has(use.role);
}

/** A second column for the same thing is a dimension of its own: nothing is dropped, no series are mixed. */
function mergeRepeated(keys: readonly KeyColumn[]): readonly KeyColumn[] {
  return keys.map((key, index) => {
    const repeated = keys.findIndex(({ concept }) => concept === key.concept) < index;
    return repeated && key.concept !== "facet" ? { ...key, concept: "facet" } : key;
  });
}

function timeColumns(first: (role: ColumnUse["role"]) => number | null): TimeColumns | null {
  const year = first("year");
  const month = first("month");
  const quarter = first("quarter");
  const period = first("period");
  if (period !== null) return { kind: "column", column: period };
  if (year !== null) {
    return month === null && quarter === null
      ? { kind: "column", column: year }
      : { kind: "parts", year, month, quarter };
  }
  const alone = month ?? quarter;
  return alone === null ? null : { kind: "column", column: alone };
}

const answered: Readonly<Record<LabelConcept, ColumnUse["role"]>> = {
  entity: "entity",
  indicator: "indicator",
  industry: "industry",
  product: "product",
  unit: "unit",
  facet: "facet",
  ignore: "attribute",
};

/** Columns with the answers of people in place of what was understood. */
export function withAnswers(
  uses: readonly ColumnUse[],
  { concepts: given }: TableHints,
): readonly ColumnUse[] {
  return uses.map((use) => {
    const concept = Object.hasOwn(given, use.header) ? given[use.header] : undefined;
    if (concept === undefined) return use;
    const { column, header } = use;
    return { column, header, role: answered[concept] };
  });
}

/** What a column of unknown words may be. */
export function openLabel(
  { column, header }: ColumnUse,
  { examples, cell }: { readonly examples: readonly string[]; readonly cell: string },
): OpenLabel {
  return {
    key: header === "" ? String(column) : header,
    header: header === "" ? null : header,
    examples,
    cell,
    candidates: ["facet", "entity", "indicator", "industry", "product", "ignore"],
  };
}
