import { indicatorDirections, indicatorKinds, type Indicator } from "@jiqun/contract";
import type { Indicator as IndicatorRow } from "@jiqun/prisma";
import { units } from "@jiqun/statistics";
import { bilingual } from "../rows/bilingual";
import { knownValue } from "../rows/known-value";

const unitCodes = units.map(({ code }) => code);

/** The code as a unit that the product knows. */
export function mapUnit(code: string): Indicator["unit"] {
  return knownValue(unitCodes, code);
}

/** An indicator as it stands on the wire. */
export function mapIndicator(row: IndicatorRow): Indicator {
  return {
    code: row.code,
    name: bilingual(row.nameZh, row.nameEn),
    definition: bilingual(row.definitionZh, row.definitionEn),
    kind: knownValue(indicatorKinds, row.kind),
    unit: mapUnit(row.unit),
    decimals: row.decimals,
    direction: knownValue(indicatorDirections, row.direction),
    aliases: row.aliases,
  };
}
