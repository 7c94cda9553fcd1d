import { palettes, type ChartStyle, type ThemeName } from "@jiqun/charts";

/** System fonts, as the page has them. In single quotes: the renderer puts them into an attribute unescaped. */
export function fontFamily(): string {
  return getComputedStyle(document.documentElement)
    .getPropertyValue("--sans")
    .trim()
    .replaceAll('"', "'")
    .replace(/\s+/g, " ");
}

/** How a chart looks on the page at a width. */
export function pageStyle(theme: ThemeName, width: number): ChartStyle {
  const rootSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { palette: palettes[theme], fontFamily: fontFamily(), scale: rootSize / 16, width };
}
