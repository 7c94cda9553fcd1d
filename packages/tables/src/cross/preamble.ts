import { cellAddress, cellText } from "../cell";
import { looksLikeNote, preambleField, readUnitText, readUnitWords, type PreambleField } from "../words";
import type { TableHints, UnitLabel } from "../labelled";
import { cellAt, originAt, ownColumns, type GridRow } from "./grid-row";
import { measuredIn } from "./measured-in-title";
import { noMeaning, readMeaning, type Meaning } from "./meaning";
import { periodPart, periodWords, type PeriodPart } from "./period-part";

/** What stands above a table. */
export interface Preamble {
  readonly title: string | null;
  readonly indicator: Meaning | null;
  /** What the titles say is measured, for tables whose labels name no indicator. */
  readonly measured: Meaning | null;
  readonly entity: Meaning | null;
  readonly unit: UnitLabel | null;
  readonly period: PeriodPart | null;
  readonly database: string | null;
  readonly source: string | null;
  readonly published: string | null;
}

/** A field of the preamble and where it stands. */
export interface FieldFound extends PreambleField {
  readonly cell: string;
}

/** Fields of a row: in one cell each (单位：万元), or as a pair of cells. */
export function fieldsOf(row: GridRow): readonly FieldFound[] {
  const own = ownColumns(row);
  return own.flatMap((column, index) => {
    const text = cellText(cellAt(row, column)).replace(/^[(（](.{0,60})[)）]$/, "$1");
    const next = own[index + 1];
    const pair = /[:：]$/.test(text) && next !== undefined ? text + cellText(cellAt(row, next)) : text;
    const field = preambleField(pair);
    return field === null ? [] : [{ ...field, cell: cellAddress(row.number, column) }];
  });
}

/** Reads the rows above a table. */
export function readPreamble(rows: readonly GridRow[], hints: TableHints): Preamble {
  const fields = rows.flatMap(fieldsOf);
  const field = (name: FieldFound["name"]): FieldFound | null =>
    fields.findLast((one) => one.name === name) ?? null;
  const titles = titlesOf(rows);
  const title = [field("title")?.value, ...titles.map(({ text }) => text)]
    .filter((text) => text !== undefined)
    .join(" ");
  const indicator = meaningOf(field("indicator"));
  const time = field("time");
  return {
    title: title === "" ? null : title,
    indicator,
    measured: measuredOf(titles, hints),
    entity: meaningOf(field("entity")),
    unit: indicator?.unit ?? unitOf(field("unit")) ?? unitOfTitles(titles),
    period: (time === null ? null : single(periodPart(time.value))) ?? periodOfTitles(titles),
    database: field("database")?.value ?? null,
    source: field("source")?.value ?? null,
    published: field("published")?.value ?? null,
  };
}

/** A title and where it stands. */
export interface Title {
  readonly text: string;
  readonly cell: string;
}

function titlesOf(rows: readonly GridRow[]): readonly Title[] {
  return rows.flatMap((row) => {
    if (fieldsOf(row).some(({ name }) => name !== "unit")) return [];
    return ownColumns(row).flatMap((column) => {
      const text = cellText(cellAt(row, column));
      const origin = originAt(row, column);
      if (origin.row !== row.number || preambleField(text) !== null || looksLikeNote(text)) return [];
      return [{ text, cell: cellAddress(row.number, column) }];
    });
  });
}

function meaningOf(field: FieldFound | null): Meaning | null {
  if (field === null) return null;
  const meaning = readMeaning(field.value, field.cell);
  return meaning.name === "" ? { ...noMeaning, name: field.value, cell: field.cell } : meaning;
}

/** One unit for all, or that of the levels; several tell nothing of any single value. */
function unitOf(field: FieldFound | null): UnitLabel | null {
  const label = field === null ? null : readUnitText(field.value);
  if (field === null || label === null) return null;
  if (label.unit !== null || !/[、,，;；/]/.test(label.text)) return { ...label, cell: field.cell };
  return unitOfLevels(field);
}

/** Of `亿元、%` the levels have the one that is no ratio: a growth or a share is in per cent anyway. */
function unitOfLevels({ value, cell }: FieldFound): UnitLabel | null {
  const units = value.split(/[、,，;；]/).map(readUnitText);
  if (units.some((unit) => unit === null || unit.unit === null)) return null;
  const [level, ...others] = units.filter((unit) => unit?.unit !== "RATIO" && unit?.unit !== "PP");
  return level == null || others.length > 0 ? null : { ...level, cell };
}

function unitOfTitles(titles: readonly Title[]): UnitLabel | null {
  const found = titles.flatMap(({ text, cell }) => {
    const { label } = readUnitWords(text);
    return label?.unit == null || !/[)）\]】]\s*$|单位|unit/i.test(text) ? [] : [{ ...label, cell }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Years from one to another tell no period of a value. */
function single(part: PeriodPart | null): PeriodPart | null {
  return part?.kind === "whole" && part.period.code.endsWith("Y") ? null : part;
}

/** The one thing that the titles say is measured; null where they name none or several. */
function measuredOf(titles: readonly Title[], hints: TableHints): Meaning | null {
  const found = titles.flatMap((title) => measuredIn(title, hints) ?? []);
  const [only, ...others] = found;
  return only === undefined || others.some(({ name }) => name !== only.name) ? null : only;
}

/** The one period that the titles name; null where they name none or several. */
function periodOfTitles(titles: readonly Title[]): PeriodPart | null {
  const texts = titles.flatMap(({ text }) => text.slice(0, 200).replace(/\s/g, "").match(periodWords) ?? []);
  const parts = texts.flatMap((text) => periodPart(text) ?? []);
  const wholes = parts.filter((part) => part.kind === "whole" || part.kind === "year");
  const codes = new Set(wholes.map(({ period }) => period.code));
  return codes.size === 1 ? single(wholes[0] ?? null) : null;
}
