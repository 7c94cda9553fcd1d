/** Where the mark of a number stands, and how large it is. */
export interface MarkerPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type Corner = readonly [number, number];

/** Square, triangle, diamond and hanging triangle of about the area of the unit circle: one more than a hue has tones. */
const corners: readonly (readonly Corner[])[] = [
  [],
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.35],
    [1.2, 0.85],
    [-1.2, 0.85],
  ],
  [
    [0, -1.35],
    [1.35, 0],
    [0, 1.35],
    [-1.35, 0],
  ],
  [
    [0, 1.35],
    [1.2, -0.85],
    [-1.2, -0.85],
  ],
];

/** Corners of the mark of a hue's how manieth series, so that colour alone tells none apart; none for a circle. */
export function markerCorners(step: number, { x, y, radius }: MarkerPlace): readonly Corner[] {
  return (corners[step % corners.length] ?? []).map(([right, down]) => [
    x + right * radius,
    y + down * radius,
  ]);
}

/** The same mark as the data of an SVG path. */
export function markerPath(step: number, place: MarkerPlace): string {
  const { x, y, radius } = place;
  const [first, ...rest] = markerCorners(step, place);
  if (first === undefined)
    return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  return `M${first.join(" ")}${rest.map((corner) => `L${corner.join(" ")}`).join("")}z`;
}
