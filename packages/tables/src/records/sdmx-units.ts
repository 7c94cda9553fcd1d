import { trySplitUnit, type UnitCode, type UnitText } from "@jiqun/statistics";
import type { UnitLabel } from "../labelled";

const of = (unit: UnitCode, multiplier = 0): UnitText => ({ unit, multiplier });

/** Codes of SDMX, Eurostat and OECD unit lists that name a unit of ours beyond doubt. */
const codes: ReadonlyMap<string, UnitText> = new Map([
  ["PERS", of("PERSON")],
  ["PS", of("PERSON")],
  ["PER", of("PERSON")],
  ["THS_PER", of("PERSON", 3)],
  ["PT", of("RATIO", -2)],
  ["PC", of("RATIO", -2)],
  ["PCT", of("RATIO", -2)],
  ["PERCENT", of("RATIO", -2)],
  ["PERCENTAGE", of("RATIO", -2)],
  ["IX", of("INDEX")],
  ["INX", of("INDEX")],
  ["MIO_EUR", of("EUR", 6)],
  ["CP_MEUR", of("EUR", 6)],
  ["THS_EUR", of("EUR", 3)],
  ["MIO_USD", of("USD", 6)],
  ["THS_T", of("TONNE", 3)],
  ["RMB", of("CNY")],
]);

/** A unit as a message of SDMX codes it, with the words beside the code where there are some. */
export interface UnitCoding {
  readonly code: string;
  readonly words: string | null;
  /** UNIT_MULT: power of ten; 0 where there is none. */
  readonly multiplier: number;
  readonly cell: string | null;
}

/**
 * The unit of an SDMX code; `unit` is null for a code that names none of ours, such as PC_POP or XDC. The power of ten
 * of UNIT_MULT is part of the text, so that who is asked for the unit sees all of it.
 */
export function readSdmxUnit({ code, words, multiplier, cell }: UnitCoding): UnitLabel {
  const found =
    codes.get(code.toUpperCase()) ?? exactUnit(code) ?? (words === null ? null : trySplitUnit(words));
  const name = words ?? code;
  const text = multiplier === 0 ? name : `${name} ×10^${multiplier}`.trim();
  if (found === null) return { text, unit: null, multiplier, cell };
  return { text, unit: found.unit, multiplier: found.multiplier + multiplier, cell };
}

/** A code of three letters or more that is a unit of ours; shorter ones (T, H, M) mean different things in different lists. */
function exactUnit(code: string): UnitText | null {
  return code.length < 3 && !/\P{ASCII}|%/u.test(code) ? null : trySplitUnit(code);
}

const multiplierNames: ReadonlyMap<string, number> = new Map([
  ["units", 0],
  ["tens", 1],
  ["hundreds", 2],
  ["thousands", 3],
  ["ten thousands", 4],
  ["millions", 6],
  ["billions", 9],
  ["trillions", 12],
]);

/** UNIT_MULT: `6`, `6: Millions`, `Millions`; null where it cannot be read. Empty means that nothing is multiplied. */
export function readUnitMultiplier(text: string): number | null {
  const [head = ""] = text.split(":");
  const plain = head.trim();
  if (plain === "") return 0;
  if (/^[+-]?\d{1,2}$/.test(plain)) return Number(plain);
  return multiplierNames.get(plain.toLowerCase()) ?? null;
}
