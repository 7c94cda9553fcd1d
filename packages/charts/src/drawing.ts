import type { ComposeOption, CustomSeriesOption, GridComponentOption, LineSeriesOption } from "echarts";
import type { BandPart } from "./band";
import type { FigureId } from "./figure";
import type { Palette } from "./palette";

/** The option that our registrations understand. */
export type ChartOption = ComposeOption<CustomSeriesOption | GridComponentOption | LineSeriesOption>;

/** What a drawing depends on besides its model. Lengths are CSS pixels. */
export interface ChartStyle {
  readonly palette: Palette;
  /** CSS list of fonts; names in single quotes. */
  readonly fontFamily: string;
  /** 1 at a text size of 16 px; big screens have more. */
  readonly scale: number;
  readonly width: number;
}

/** A place in a chart that answers to pointer and keyboard. `from` and `to` are corners in the units of the axes. */
export interface Spot {
  readonly id: FigureId | null;
  readonly name: string;
  readonly tip: readonly string[];
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Pixels added around the corners. */
  readonly pad: number;
  /** Which of the bars that share a band; null where a place has its own. */
  readonly part: BandPart | null;
}

/** A chart ready for the library: option, height, and its places. */
export interface Drawing {
  readonly option: ChartOption;
  readonly height: number;
  readonly spots: readonly Spot[];
}
