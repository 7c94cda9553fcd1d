import { palettes, type ChartStyle, type ThemeName } from "@jiqun/charts";

/** System fonts, as the page has them. */
export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';

/** How a chart looks on the page at a width. */
export function pageStyle(theme: ThemeName, width: number): ChartStyle {
  const rootSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { palette: palettes[theme], fontFamily, scale: rootSize / 16, width, animate: false };
}
