import type { ChartStyle } from "../drawing";

/** Where a panel of a grid lies, in pixels. */
export interface PanelPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Panels beside and below one another, as many in a row as have room. */
export function placePanels(
  count: number,
  of: { readonly least: number; readonly height: number; readonly gap: number },
  { width, scale }: Pick<ChartStyle, "width" | "scale">,
): readonly PanelPlace[] {
  const gap = of.gap * scale;
  const fitting = Math.max(1, Math.floor((width + gap) / (of.least * scale + gap)));
  const rows = Math.ceil(count / Math.min(fitting, 4));
  const columns = Math.max(1, Math.ceil(count / Math.max(1, rows)));
  const across = (width - gap * (columns - 1)) / columns;
  return Array.from({ length: count }, (_, index) => {
    const left = (index % columns) * (across + gap);
    const top = Math.floor(index / columns) * (of.height * scale + gap);
    return { left, right: left + across, top, bottom: top + of.height * scale };
  });
}
