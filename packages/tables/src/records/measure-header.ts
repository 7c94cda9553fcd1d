import type { TableHints } from "../labelled";
import { readFormWords, readUnitWords } from "../words";
import type { Measure } from "./layout";

/** What the header of a column of values says: `产值同比增长(%)` is the growth of 产值 in per cent. */
export function readMeasure(header: string, { isKnownEntity }: TableHints): Measure {
  const { label, rest } = readUnitWords(header);
  const { form, accumulation, stated, rest: name } = readFormWords(rest);
  const words = name.trim();
  const entity = words !== "" && isKnownEntity(words) ? words : null;
  const indicator = words === "" || entity !== null ? null : words;
  return {
    indicator,
    entity,
    unit: label === null ? null : { ...label, cell: null },
    form,
    accumulation,
    formStated: stated,
  };
}
