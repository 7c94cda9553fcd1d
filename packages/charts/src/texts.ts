import type { Bilingual, DerivedCell, Event, QuantityDto, Series } from "@jiqun/contract";
import type { DerivedFigure } from "./compare/derived-figure";
import type { OmissionReason } from "./compare/omission";
import type { Figure } from "./figure";

/** In which unit and power of ten the numbers of an axis are written. */
export interface AxisUnit {
  readonly unit: Series["indicator"]["unit"];
  readonly multiplier: number;
}

/** Every word and number that a chart shows. The caller knows language, unit and rounding; charts know none of them. */
export interface ChartTexts {
  pick(text: Bilingual): string;
  /** The unit in which one axis shows all of these numbers. */
  axisUnit(unit: AxisUnit["unit"], values: readonly number[]): AxisUnit;
  /** A figure with bound mark and unit: 50+ 家. */
  value(figure: Figure): string;
  /** A figure with bound mark in the unit of its axis: ≥20%. */
  label(figure: Figure, axis: AxisUnit): string;
  /** A number on an axis: 1500, 20%. */
  tick(value: number, axis: AxisUnit): string;
  period(code: string): string;
  /** Of which time a figure is; that it is not known where its sources do not say. */
  when(figure: Figure): string;
  /** What kind of growth a series is, nominal or real; empty for a level. */
  form(series: Series): string;
  /** What pointing at a mark tells, a line each. */
  tip(figure: Figure): readonly string[];
  /** Years or periods between which no source gives a value. */
  gap(range: { readonly from: string; readonly to: string }): string;
  /** What stands beside a rank, so that it is not read as a share. */
  rankNote(): string;
  breakNote(): string;
  /** A quantity with bound mark in the unit of its axis; a change above zero with its sign. */
  quantity(quantity: QuantityDto, axis: AxisUnit, of: { readonly signed: boolean }): string;
  /** The unit of an axis: 亿元, %; empty for a bare number. */
  unit(axis: AxisUnit): string;
  /** A number of a comparison with bound mark in the unit of its axis; a missing one as its reason. */
  derivedLabel(figure: DerivedFigure, axis: AxisUnit): string;
  /** What pointing at a number of a comparison tells in the unit of its axis, a line each. */
  derivedTip(figure: DerivedFigure, axis: AxisUnit): readonly string[];
  /** Why there is no number: 来源未给出. */
  missing(reason: NonNullable<DerivedCell["missing"]>): string;
  /** Years after the start of an aligned axis; the start itself for 0. */
  position(years: number): string;
  /** Numbers of a series that a chart does not draw, and why. */
  omission(of: {
    readonly name: string;
    readonly periods: readonly { readonly from: string; readonly to: string }[];
    readonly reason: OmissionReason;
  }): string;
  /** When something happened, as far as it is known. */
  eventDate(event: Event): string;
  /** A day: 2024-03-01. */
  day(iso: string): string;
}
