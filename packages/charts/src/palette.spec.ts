import { describe, expect, test } from "vitest";
import { contrast, linearLight } from "./colour";
import { palettes, toneColour, wordColour, type Palette } from "./palette";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How eyes without one kind of cones see linear light: Machado, Oliveira and Fernandes 2009, severity 1. */
const visions: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const product = (matrix: Matrix, [x, y, z]: Triple): Triple => [
  matrix[0][0] * x + matrix[0][1] * y + matrix[0][2] * z,
  matrix[1][0] * x + matrix[1][1] * y + matrix[1][2] * z,
  matrix[2][0] * x + matrix[2][1] * y + matrix[2][2] * z,
];

const cones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const lightAndHue: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** Björn Ottosson's OKLab, in which equal distances look about equally far. */
function okLab(light: Triple): Triple {
  const [l, m, s] = product(cones, light);
  const root = (value: number): number => Math.cbrt(Math.max(0, value));
  return product(lightAndHue, [root(l), root(m), root(s)]);
}

/** How far apart two colours look to the eyes that tell them apart least. */
function distance(a: string, b: string): number {
  const seen = Object.values(visions).map((vision) => {
    const [one, other] = [a, b].map((colour) => okLab(product(vision, linearLight(colour))));
    return one === undefined || other === undefined
      ? 0
      : Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
  });
  return Math.min(...seen);
}

function least(colours: readonly string[]): number {
  return Math.min(
    ...colours.flatMap((one, at) => colours.slice(at + 1).map((other) => distance(one, other))),
  );
}

const hues = [0, 1, 2, 3, 4, 5, 6, 7, null];
const steps = [0, 1, 2, 3];

describe.each(Object.entries<Palette>(palettes))("the %s palette", (_, palette) => {
  test("keeps the colours of entities apart for every eye", () => {
    expect(least(hues.map((hue) => toneColour(palette, { hue, step: 0 })))).toBeGreaterThan(0.055);
  });

  test.each(hues)("keeps four series of hue %s apart for every eye", (hue) => {
    expect(least(steps.map((step) => toneColour(palette, { hue, step })))).toBeGreaterThan(0.09);
  });

  test("has marks that stand out from the paper, and words that can be read", () => {
    for (const tone of hues.flatMap((hue) => steps.map((step) => ({ hue, step })))) {
      expect(contrast(toneColour(palette, tone), palette.paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(wordColour(palette, tone), palette.paper)).toBeGreaterThanOrEqual(4.5);
    }
    for (const hue of hues)
      expect(contrast(toneColour(palette, { hue, step: 0 }), palette.paper)).toBeGreaterThanOrEqual(4.5);
  });
});
