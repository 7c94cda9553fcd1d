import { polyphonic } from "pinyin-pro";

interface Character {
  readonly readings: readonly string[];
  readonly firsts: number;
}

const han = /\p{Script=Han}/u;
const remembered = new Map<string, Character>();

/** Every reading of a Chinese character without tones, 重: zhong, chong; none for any other character. */
export function readingsOf(character: string): readonly string[] {
  return known(character).readings;
}

/** The letters that its readings begin with, as a set of {@link letterBit}; 0 where it has no reading. */
export function firstLetters(character: string): number {
  return known(character).firsts;
}

/** The bit that stands for a letter; none for what is no letter of a to z. */
export function letterBit(text: string, at: number): number {
  const place = text.charCodeAt(at) - 97;
  return place >= 0 && place < 26 ? 1 << place : 0;
}

function known(character: string): Character {
  const found = remembered.get(character);
  if (found !== undefined) return found;
  const readings = han.test(character) ? read(character) : [];
  const firsts = readings.reduce((letters, reading) => letters | letterBit(reading, 0), 0);
  const made = { readings, firsts };
  remembered.set(character, made);
  return made;
}

/** 女 is nv, as it is typed, and nu, as a passport has it. */
function read(character: string): string[] {
  const [readings = []] = polyphonic(character, { toneType: "none", type: "array" });
  const typed = readings.flatMap((reading) =>
    reading.includes("ü") ? [reading.replace("ü", "v"), reading.replace("ü", "u")] : [reading],
  );
  return [...new Set(typed)].filter((reading) => /^[a-z]+$/.test(reading));
}
