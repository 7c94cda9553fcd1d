import type { ChartStyle } from "./drawing";
import type { TextStyle } from "./shape";

export const labelSize = 12;

export function words(style: ChartStyle, part: Partial<TextStyle> = {}): TextStyle {
  return { fill: style.palette.muted, size: labelSize * style.scale, family: style.fontFamily, ...part };
}

export function boldWords(style: ChartStyle, part: Partial<TextStyle> = {}): TextStyle {
  return words(style, {
    fill: style.palette.ink,
    weight: 600,
    size: 13 * style.scale,
    halo: style.palette.paper,
    ...part,
  });
}

/** Ticks from zero (or below) in round steps, about four of them. */
export function roundTicks(low: number, high: number): readonly number[] {
  const step = roundStep((high - low) / 4);
  const first = Math.floor(low / step);
  const last = Math.ceil((high / step) * 0.999999);
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
}

function roundStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * magnitude >= rough * 0.999999) ?? 10;
  return factor * magnitude;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Shared look of the axis that carries values. */
export function valueAxis(
  style: ChartStyle,
  ticks: readonly number[],
  format: (value: number) => string,
): Record<string, unknown> {
  const { palette, scale, fontFamily } = style;
  return {
    type: "value",
    min: ticks[0] ?? 0,
    max: ticks.at(-1) ?? 1,
    interval: (ticks[1] ?? 1) - (ticks[0] ?? 0),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: palette.line, width: 1 } },
    axisLabel: {
      color: palette.muted,
      fontSize: labelSize * scale,
      fontFamily,
      formatter: format,
      margin: 8,
    },
  };
}
