import { shiftDecimal, toNumber } from "../decimal";
import { atMost } from "../quantity";
import type { Draft } from "./figure";
import { decimalOf } from "./numerals";

const patterns: readonly RegExp[] = [
  /(?<=(?:居|列|排名|排|位次|位于|处于|进入|进|跻身|迈入|全国|全省|全市|全球|世界|国内|省内|行业)的?)前(\d{1,2}(?:\.\d)?)%/g,
  /(?<![a-z])top (\d{1,2}(?:\.\d)?)(?:%| percent| per cent)/g,
];

/** 排名前10% places something within the first tenth of a list: a share of the list of at most 10%, and no rank. */
export function findRankShares(text: string): readonly Draft[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(draft));
}

function draft(found: RegExpMatchArray): Draft {
  return {
    start: found.index ?? 0,
    end: (found.index ?? 0) + found[0].length,
    kind: "share",
    quantity: atMost(toNumber(shiftDecimal(decimalOf(found[1] ?? "0"), -2))),
    unit: "RATIO",
    multiplier: -2,
    direction: null,
    alternatives: [],
  };
}
