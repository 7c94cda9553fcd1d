import type { Frequency } from "@jiqun/statistics";
import { cellText, type SheetRow } from "../cell";
import {
  labelledForms,
  type Facet,
  type Label,
  type LabelledForm,
  type SeriesLabels,
  type UnitLabel,
} from "../labelled";
import { readFormWords, readUnitText, readUnitWords } from "../words";
import type { KeyColumn, KeyConcept, Measure, RecordsLayout } from "./layout";
import { readSdmxUnit, readUnitMultiplier } from "./sdmx-units";

/** A row with the texts of its key columns, unpacked. */
export interface KeyRow {
  readonly row: SheetRow;
  /** Texts by position: cells of the row, or parts of its packed first cell. */
  readonly text: (position: number) => string;
  /** Address of the cell at the position. */
  readonly address: (position: number) => string;
}

/** Positions of a row of a layout. */
export function keyRow(layout: RecordsLayout, row: SheetRow, address: KeyRow["address"]): KeyRow {
  if (layout.packed === null) {
    return { row, text: (position) => cellText(row.cells[position] ?? null), address };
  }
  const parts = cellText(row.cells[0] ?? null).split(",");
  return { row, text: (position) => parts[position]?.trim() ?? "", address: () => address(0) };
}

/** A code with its words, from one cell `A: Annual` or from two. */
export interface CodedText {
  readonly code: string | null;
  readonly words: string | null;
}

/** What a key column says in a row. */
export function codedText({ code, words }: KeyColumn, row: KeyRow, together: boolean): CodedText {
  const first = code === null ? null : orNull(row.text(code));
  const second = words === null ? null : orNull(row.text(words));
  const colon = together && first !== null && second === null ? first.indexOf(": ") : -1;
  if (first === null || colon < 0) return { code: first, words: second };
  return { code: orNull(first.slice(0, colon).trim()), words: orNull(first.slice(colon + 2).trim()) };
}

const orNull = (text: string): string | null => (text === "" ? null : text);

/** Everything that a row and the header over one of its values say of the series. */
export interface LabelSource {
  readonly layout: RecordsLayout;
  readonly row: KeyRow;
  readonly measure: Measure;
  readonly measureCell: string;
  readonly frequency: Frequency;
  readonly accumulation: SeriesLabels["accumulation"] | null;
}

/** Codes of SDMX for the whole: a total over industries is no industry. */
const wholes = new Set(["_T", "_Z", "TOTAL", "TOT", "合计", "总计"]);

/** Labels of the series that a value belongs to. */
export function seriesLabels(source: LabelSource): SeriesLabels {
  const { layout, measure } = source;
  const indicator = indicatorLabel(source);
  const kind = measureKind(source);
  const words = kind ?? readForm(source, indicator);
  const unit = unitLabel(source, indicator) ?? kind?.unit ?? null;
  return {
    entity: labelOf(source, "entity") ?? headerLabel(measure.entity, source.measureCell),
    indicator,
    unit,
    industry: withoutWhole(labelOf(source, "industry")),
    product: withoutWhole(labelOf(source, "product")),
    scope: labelOf(source, "scope"),
    frequency: source.frequency,
    accumulation: words.accumulation,
    form: words.form,
    formStated: words.stated,
    facets: layout.keys
      .filter((key) => isFacet(key, layout, unit) && key !== kind?.key)
      .flatMap((key) => facetOf(key, source)),
  };
}

interface MeasureKind extends FormReading {
  readonly key: KeyColumn;
  readonly unit: UnitLabel | null;
}

/** A column that says of each row which measure of the indicator it is: 累计同比(%), 当月值(亿元). Null for none. */
function measureKind(source: LabelSource): MeasureKind | null {
  const { layout, row } = source;
  if (layout.cells !== "words") return null;
  for (const key of layout.keys.filter(({ concept }) => concept === "facet")) {
    const position = key.words ?? key.code ?? 0;
    const { label, rest } = readUnitWords(row.text(position));
    const { form, accumulation, stated, rest: name } = readFormWords(rest);
    if (!stated || !/^[值额数]?$/.test(name)) continue;
    const unit = label === null ? null : { ...label, cell: row.address(position) };
    return { key, form, accumulation: source.accumulation ?? accumulation, stated, unit };
  }
  return null;
}

/**
 * A code of a unit list that names no unit of ours tells series apart too: PC_POP beside PC_LW95, its confidence bound.
 */
function isFacet({ concept }: KeyColumn, { cells }: RecordsLayout, unit: UnitLabel | null): boolean {
  return concept === "facet" || (concept === "unit" && cells !== "words" && unit?.unit === null);
}

function withoutWhole(label: Label | null): Label | null {
  return label !== null && wholes.has(label.code ?? label.text) ? null : label;
}

function facetOf(key: KeyColumn, { row, layout }: LabelSource): readonly Facet[] {
  const { code, words } = codedText(key, row, layout.codesWithWords);
  const value = words ?? code;
  return value === null ? [] : [{ name: key.name, value }];
}

function labelOf({ layout, row }: LabelSource, concept: KeyConcept): Label | null {
  const key = layout.keys.find((one) => one.concept === concept);
  if (key === undefined) return null;
  const { code, words } = codedText(key, row, layout.codesWithWords);
  const text = words ?? code;
  return text === null ? null : { text, code, cell: row.address(key.words ?? key.code ?? 0) };
}

function headerLabel(text: string | null, cell: string): Label | null {
  return text === null ? null : { text, code: null, cell };
}

function indicatorLabel(source: LabelSource): Label | null {
  const { layout, row, measure, measureCell } = source;
  const own = labelOf(source, "indicator") ?? headerLabel(measure.indicator, measureCell);
  if (own !== null || layout.dataflow === null) return own;
  return dataflowLabel(row.text(layout.dataflow), row.address(layout.dataflow));
}

/** `BIS:BIS_DER(1.0)` and `BIS:BIS_DER(1.0): Derivatives` are the dataflow BIS_DER. */
function dataflowLabel(text: string, cell: string): Label | null {
  const [id = "", ...words] = text.split(": ");
  const code = (id.split("(")[0] ?? "").split(":").at(-1)?.trim() ?? "";
  return code === "" ? null : { text: words.join(": ").trim() || code, code, cell };
}

interface FormReading {
  readonly form: LabelledForm;
  readonly accumulation: SeriesLabels["accumulation"];
  readonly stated: boolean;
}

/** Form and accumulation: of their own columns, of the header over the value, of the indicator's words, of the period. */
function readForm(source: LabelSource, indicator: Label | null): FormReading {
  const { measure } = source;
  const named = indicator === null ? null : readFormWords(indicator.text);
  const words = measure.formStated
    ? { form: measure.form, accumulation: measure.accumulation, stated: true }
    : (named ?? { form: measure.form, accumulation: measure.accumulation, stated: false });
  const form = formOfText(columnText(source, "form"));
  const counted = accumulationOfText(columnText(source, "accumulation"));
  return {
    form: form ?? words.form,
    accumulation: counted ?? source.accumulation ?? words.accumulation,
    stated: words.stated || form !== null || counted !== null,
  };
}

function columnText({ layout, row }: LabelSource, concept: KeyConcept): string {
  const key = layout.keys.find((one) => one.concept === concept);
  return key === undefined ? "" : row.text(key.words ?? key.code ?? 0);
}

/** A form in a column of its own: a code of the product or its words; null for none and for words that are none. */
export function formOfText(text: string): LabelledForm | null {
  const code = labelledForms.find((form) => form === text);
  if (code !== undefined || text === "") return code ?? null;
  if (/^(?:水平值?|绝对额|绝对数|绝对值|总量|levels?)$/i.test(text)) return "level";
  const words = readFormWords(text);
  return words.stated ? words.form : null;
}

const cumulativeWords = new Set(["cumulative", "累计", "本年累计", "是", "ytd", "year to date", "累计值"]);
const singleWords = new Set([
  "single",
  "当月",
  "当季",
  "当期",
  "本月",
  "本期",
  "单月",
  "否",
  "非累计",
  "当期值",
  "period",
]);

/** An accumulation in a column of its own; null for none and for words that are none. */
export function accumulationOfText(text: string): SeriesLabels["accumulation"] | null {
  const plain = text.toLowerCase();
  if (cumulativeWords.has(plain)) return "cumulative";
  return singleWords.has(plain) ? "single" : null;
}

/** The power of ten of a row's unit. A code is the exponent, whatever the words beside it: `8` and 亿. */
export function multiplierText({ keys }: RecordsLayout, row: KeyRow): string {
  const key = keys.find(({ concept }) => concept === "multiplier");
  return key === undefined ? "" : row.text(key.code ?? key.words ?? 0);
}

function unitLabel(source: LabelSource, indicator: Label | null): UnitLabel | null {
  const { layout, row, measure, measureCell } = source;
  const key = layout.keys.find(({ concept }) => concept === "unit");
  const coded = key === undefined ? null : codedText(key, row, layout.codesWithWords);
  const multiplier = readUnitMultiplier(multiplierText(layout, row)) ?? 0;
  const text = coded === null ? null : (coded.words ?? coded.code);
  if (key !== undefined && text !== null) {
    const cell = row.address(key.words ?? key.code ?? 0);
    if (layout.cells !== "words")
      return readSdmxUnit({ code: coded?.code ?? text, words: coded?.words ?? null, multiplier, cell });
    return multiplied(wordedUnit(text, cell), multiplier);
  }
  const stated = measure.unit === null ? unitInName(indicator) : { ...measure.unit, cell: measureCell };
  if (stated !== null) return multiplied(stated, multiplier);
  return multiplier === 0 ? null : readSdmxUnit({ code: "", words: null, multiplier, cell: null });
}

function wordedUnit(text: string, cell: string): UnitLabel {
  return { ...(readUnitText(text) ?? { text, unit: null, multiplier: 0 }), text, cell };
}

function multiplied(unit: UnitLabel, multiplier: number): UnitLabel {
  if (multiplier === 0) return unit;
  return { ...unit, text: `${unit.text} ×10^${multiplier}`, multiplier: unit.multiplier + multiplier };
}

/** `GDP (current US$)` and `地区生产总值(亿元)` carry their unit in a bracket. */
function unitInName(indicator: Label | null): UnitLabel | null {
  const label = indicator === null ? null : readUnitWords(indicator.text).label;
  return label === null ? null : { ...label, cell: indicator?.cell ?? null };
}
