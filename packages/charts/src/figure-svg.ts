import { markerPath } from "./marker";
import { hueOf, toneColour, type Palette } from "./palette";
import type { SeriesKey } from "./series-key";
import { emWidth, wrapText } from "./text-width";

/** A chart with all that has to travel with it. */
export interface FigurePlate {
  readonly width: number;
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly SeriesKey[];
  /** Whether the legend shows the marks of the chart, rather than areas. */
  readonly marked: boolean;
  /** The drawn chart, an SVG document of its own. */
  readonly chart: { readonly svg: string; readonly height: number };
  /** How to read the marks. */
  readonly reading: readonly string[];
  readonly notice: readonly string[];
  readonly sources: readonly string[];
  readonly footer: string;
  readonly palette: Palette;
  readonly fontFamily: string;
  /** Colours of the notice. */
  readonly warning: { readonly ink: string; readonly ground: string; readonly edge: string };
}

export interface PlateSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const margin = 28;

interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly fill: string;
  readonly weight: number;
  readonly before: number;
}

/** One SVG document: title, subtitle, legend, chart, how to read it, notice, sources, date. */
export function plateSvg(plate: FigurePlate): PlateSvg {
  const { palette } = plate;
  const inner = plate.width - 2 * margin;
  const block = (words: readonly string[], look: Omit<Block, "lines">): Block => ({
    ...look,
    lines: words.flatMap((text) => wrapText(text, inner / look.size)),
  });
  const above = [
    block([plate.title], { size: 20, fill: palette.ink, weight: 600, before: 0 }),
    block([plate.subtitle], { size: 13, fill: palette.muted, weight: 400, before: 4 }),
  ];
  const top = stack(above, margin);
  const legend = legendRow(plate, top.end + 12);
  const chartTop = legend.end + 14;
  const chart = nested(plate.chart, { y: chartTop, width: inner });
  const readingBlock = block(plate.reading, { size: 12, fill: palette.muted, weight: 400, before: 14 });
  const reading = stack([readingBlock], chartTop + plate.chart.height);
  const notice = noticeBox(plate, reading.end + (plate.notice.length > 0 ? 14 : 0));
  const below = [
    block(plate.sources, { size: 12, fill: palette.muted, weight: 400, before: 16 }),
    block([plate.footer], { size: 12, fill: palette.muted, weight: 400, before: 3 }),
  ];
  const sources = stack(below, notice.end);
  const height = Math.ceil(sources.end + margin - 6);
  const parts = [top.svg, legend.svg, chart, reading.svg, notice.svg, sources.svg];
  return { svg: documentOf(parts.join(""), { plate, height }), width: plate.width, height };
}

function documentOf(body: string, size: { readonly plate: FigurePlate; readonly height: number }): string {
  const { plate, height } = size;
  const box = `width="${plate.width}" height="${height}" viewBox="0 0 ${plate.width} ${height}"`;
  const font = `font-family="${escapeXml(plate.fontFamily)}"`;
  const title = `<title>${escapeXml(plate.title)}</title>`;
  const paper = `<rect width="100%" height="100%" fill="${plate.palette.paper}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${font}>${title}${paper}${body}</svg>`;
}

interface Placed {
  readonly svg: string;
  readonly end: number;
}

function stack(blocks: readonly Block[], top: number): Placed {
  let y = top;
  let svg = "";
  for (const { lines, size, fill, weight, before } of blocks) {
    if (lines.length > 0) y += before;
    for (const line of lines) {
      svg += textAt(line, { x: margin, y: y + size, size, fill, weight });
      y += size * 1.45;
    }
  }
  return { svg, end: y };
}

function textAt(
  words: string,
  look: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly fill: string;
    readonly weight: number;
  },
): string {
  const { x, y, size, fill, weight } = look;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(words)}</text>`;
}

function legendRow({ legend, marked, palette, width }: FigurePlate, top: number): Placed {
  if (legend.length < 2) return { svg: "", end: top - 8 };
  let [x, y] = [margin, top];
  let svg = "";
  for (const { name, tone } of legend) {
    const needed = 20 + emWidth(name) * 13 + 22;
    if (x > margin && x + needed > width - margin) [x, y] = [margin, y + 20];
    const hue = hueOf(palette, tone.hue);
    const fill = toneColour(palette, tone);
    svg += marked
      ? `<path d="${markerPath(tone.step, { x: round(x) + 6, y: y + 6, radius: 5 })}" fill="${fill}"/>`
      : `<rect x="${round(x)}" y="${y}" width="12" height="12" fill="${fill}"/>`;
    svg += textAt(name, { x: x + 18, y: y + 11, size: 13, fill: hue.strong, weight: 600 });
    x += needed;
  }
  return { svg, end: y + 14 };
}

function nested(
  { svg, height }: FigurePlate["chart"],
  at: { readonly y: number; readonly width: number },
): string {
  const place = `x="${margin}" y="${round(at.y)}" width="${at.width}" height="${round(height)}" overflow="visible"`;
  return svg.replace(/^<svg width="[^"]*" height="[^"]*"/, `<svg ${place}`);
}

function noticeBox({ notice, width, warning }: FigurePlate, top: number): Placed {
  const inner = width - 2 * margin;
  const size = 12.5;
  const lines = notice.flatMap((text) => wrapText(text, (inner - 26) / size));
  if (lines.length === 0) return { svg: "", end: top };
  const height = lines.length * size * 1.5 + 14;
  const ground = `<rect x="${margin}" y="${round(top)}" width="${inner}" height="${round(height)}" fill="${warning.ground}"/>`;
  const edge = `<rect x="${margin}" y="${round(top)}" width="3" height="${round(height)}" fill="${warning.edge}"/>`;
  const words = lines.map((line, index) =>
    textAt(line, {
      x: margin + 14,
      y: top + 8 + size * (1 + index * 1.5),
      size,
      fill: warning.ink,
      weight: 400,
    }),
  );
  return { svg: ground + edge + words.join(""), end: top + height };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeXml(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
