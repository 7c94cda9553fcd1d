import type { Bilingual, Series } from "@jiqun/contract";
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
  /** What kind of growth a series is, nominal or real; empty for a level. */
  form(series: Series): string;
  /** What pointing at a mark tells, a line each. */
  tip(figure: Figure): readonly string[];
  /** Years or periods between which no source gives a value. */
  gap(range: { readonly from: string; readonly to: string }): string;
  /** What stands beside a rank, so that it is not read as a share. */
  rankNote(): string;
  breakNote(): string;
}
