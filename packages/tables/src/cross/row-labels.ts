import { cellAddress, cellText, isEmptyCell } from "../cell";
import { readUnitText } from "../words";
import type { Part } from "./compose";
import { cellAt, originAt, type GridRow } from "./grid-row";
import { indentOf } from "./indent";
import type { LabelColumn } from "./label-columns";
import { noMeaning, readMeaning, type Meaning } from "./meaning";
import type { Plan } from "./plan";
import { readSection, type Section } from "./section";
import type { Slot } from "./slot";

/** What stands left of a row of values. */
export interface RowLabels {
  /** Nearest first. */
  readonly parts: readonly Part[];
  /** Whether the row has any label of its own, of where a label was due. */
  readonly labelled: boolean;
}

interface Carried {
  readonly meaning: Meaning;
  readonly indent: number;
}

const ofWhich = /^(?:其中|#|＃|of which) ?[:：]?\s*/i;

/** Reads the labels of row after row, with what is carried down from the rows above. */
export class RowLabelReader {
  private readonly carried = new Map<number, Carried>();
  private parent: Carried | null = null;
  private withinParent = false;
  private sections: readonly Section[] = [];

  public constructor(private readonly plan: Plan) {}

  /** A row with a label only heads the rows that follow. */
  public addSection(row: GridRow, column: number): void {
    const section = readSection(row, column, this.plan);
    const same = this.sections.findIndex(({ style }) => style === section.style);
    this.sections = [...(same === -1 ? this.sections : this.sections.slice(0, same)), section];
    this.parent = null;
    this.withinParent = false;
  }

  public read(row: GridRow): RowLabels {
    const columns = this.plan.labels.filter(({ role }) => role === "name" || role === "period");
    const filled = columns.filter(({ column }) => !isEmptyCell(cellAt(row, column)));
    const last = filled.at(-1);
    const unit = this.unitOf(row);
    const parts = columns.flatMap((label) =>
      this.partsOf(row, {
        label,
        innermost: label === last,
        unit,
        carries: last !== undefined && label.column < last.column,
      }),
    );
    const sections = [...this.sections].reverse().map(({ part }) => part);
    return { parts: [...parts.reverse(), ...sections], labelled: columns.length === 0 || last !== undefined };
  }

  private partsOf(
    row: GridRow,
    {
      label,
      innermost,
      unit,
      carries,
    }: { label: LabelColumn; innermost: boolean; unit: Meaning["unit"]; carries: boolean },
  ): readonly Part[] {
    const cell = cellAt(row, label.column);
    if (isEmptyCell(cell)) {
      const before = carries ? this.carried.get(label.column) : undefined;
      return before === undefined ? [] : [{ slot: label.slot, meaning: before.meaning }];
    }
    const origin = originAt(row, label.column);
    const read = readMeaning(cell, cellAddress(origin.row, origin.column));
    const meaning = {
      ...read,
      code: this.codeBeside(row, label),
      unit: read.unit ?? (innermost ? unit : null),
    };
    const own = { meaning, indent: indentOf(cell) };
    if (label.role === "period") {
      this.carried.set(label.column, own);
      return [{ slot: label.slot, meaning }];
    }
    return [...this.named(label, own, innermost)];
  }

  /** Outermost first: the parent of a part, and the part itself. */
  private named(label: LabelColumn, own: Carried, innermost: boolean): readonly Part[] {
    const { slot } = label;
    const before = this.carried.get(label.column);
    if (own.meaning.name === "") {
      const continued =
        before === undefined
          ? own.meaning
          : { ...own.meaning, name: before.meaning.name, code: own.meaning.code ?? before.meaning.code };
      return [{ slot, meaning: continued }];
    }
    this.carried.set(label.column, own);
    return innermost && slot.concept === "indicator"
      ? this.withParent(slot, own)
      : [{ slot, meaning: this.plain(slot, own.meaning) }];
  }

  /** A place or industry is itself, whatever it is a part of. */
  private plain(slot: Slot, meaning: Meaning): Meaning {
    return slot.concept === "facet" ? meaning : { ...meaning, name: meaning.name.replace(ofWhich, "") };
  }

  private withParent(slot: Slot, own: Carried): readonly Part[] {
    const { hints } = this.plan;
    const words = own.meaning.name.replace(ofWhich, "");
    const marked = words !== own.meaning.name;
    const deeper = this.parent !== null && own.indent > this.parent.indent;
    const isPart =
      this.parent !== null &&
      (marked || deeper) &&
      !hints.isKnownIndicator(words) &&
      (marked || this.withinParent || own.meaning.unit === null);
    if (!isPart || this.parent === null) {
      this.parent = own;
      this.withinParent = false;
      return [{ slot, meaning: { ...own.meaning, name: words } }];
    }
    this.withinParent = true;
    const industry = hints.isKnownIndustry(words);
    const part: Part = {
      slot: industry ? { concept: "industry", name: "industry" } : { concept: "facet", name: "其中" },
      meaning: industry ? { ...own.meaning, name: words } : own.meaning,
    };
    const { meaning } = this.parent;
    const unit = own.meaning.unit === null ? meaning.unit : null;
    return [
      {
        slot,
        meaning: {
          ...noMeaning,
          name: meaning.name,
          code: meaning.code,
          cell: meaning.cell,
          form: own.meaning.form ?? meaning.form,
          unit,
        },
      },
      part,
    ];
  }

  private unitOf(row: GridRow): Meaning["unit"] {
    const column = this.plan.labels.find(({ role }) => role === "unit")?.column;
    const text = column === undefined ? "" : cellText(cellAt(row, column));
    const label = readUnitText(text);
    return label === null || column === undefined
      ? null
      : { ...label, cell: cellAddress(row.number, column) };
  }

  /** The code printed beside a label: the nearest column of codes with no other names between. */
  private codeBeside(row: GridRow, label: LabelColumn): string | null {
    const { labels } = this.plan;
    const at = labels.indexOf(label);
    const beside = labels[at + 1]?.role === "code" ? labels[at + 1] : labels[at - 1];
    const taken =
      beside?.role === "code" &&
      beside === labels[at - 1] &&
      labels[at - 2]?.role === "name" &&
      labels[at - 2] !== label;
    if (beside?.role !== "code" || taken) return null;
    const code = cellText(cellAt(row, beside.column));
    return code === "" ? null : code;
  }
}
