/** Red, green and blue of a `#rrggbb` colour, each from 0 to 255. */
function channelsOf(colour: string): readonly [number, number, number] {
  const at = (place: number): number => Number.parseInt(colour.slice(place, place + 2), 16);
  return [at(1), at(3), at(5)];
}

/** The same in linear light, from 0 to 1 (sRGB, IEC 61966-2-1). */
export function linearLight(colour: string): readonly [number, number, number] {
  const light = (channel: number): number => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = channelsOf(colour);
  return [light(red), light(green), light(blue)];
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = linearLight(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** A `#rrggbb` colour with a share of another. */
export function mixed(a: string, b: string, share: number): string {
  const other = channelsOf(b);
  const channels = channelsOf(a).map((own, at) => Math.round(own * (1 - share) + (other[at] ?? own) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
