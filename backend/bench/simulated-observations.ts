import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A cube of simulated monthly observations: places × indicators × months. */
export interface Cube {
  readonly places: number;
  readonly indicators: number;
  readonly months: number;
}

/** One observation, before it is written into a file. */
export interface SimulatedObservation {
  readonly indicator: string;
  readonly entity: string;
  readonly period: string;
  /** In 万元, with two decimals. */
  readonly value: number;
}

const firstYear = 1980;

/** The observations of a cube, series by series. The same every time; every `reviseEvery`th differs by a tenth. */
export function* observationsOf(
  { places, indicators, months }: Cube,
  { reviseEvery = Infinity }: { readonly reviseEvery?: number } = {},
): Generator<SimulatedObservation> {
  let number = 0;
  for (let place = 1; place <= places; place++) {
    for (let indicator = 1; indicator <= indicators; indicator++) {
      for (let month = 0; month < months; month++) {
        number += 1;
        const revised = number % reviseEvery === 0 ? 0.1 : 0;
        const value =
          Math.round((1000 + place * 7 + indicator * 3 + month * 5 + wave(number) + revised) * 100) / 100;
        yield { indicator: `sim-${indicator}`, entity: `sim-place-${place}`, period: periodOf(month), value };
      }
    }
  }
}

/** Something that looks like noise and is the same in every run. */
function wave(number: number): number {
  return ((number * 7919) % 1000) / 10;
}

function periodOf(month: number): string {
  return `${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Columns of the files that the bench imports, as a table of the product's own has them. */
export const columns = ["entity", "indicator", "scope", "frequency", "period", "value", "unit"] as const;

/** The cells of an observation under {@link columns}. */
export function cellsOf({ entity, indicator, period, value }: SimulatedObservation): (string | number)[] {
  return [entity, indicator, "sim-scope", "M", period, value, "万元"];
}

/** Describes what the observations are about, as a data package. Every name says that it is simulated. */
export function writeDefinitions(folder: string, { places, indicators }: Cube): void {
  const target = join(folder, "simulated");
  mkdirSync(target, { recursive: true });
  const files = ["entities", "indicators", "scopes"].map((kind) => ({ path: `${kind}.csv`, kind }));
  writeFileSync(join(target, "manifest.json"), JSON.stringify({ format: 1, sources: [], files }));
  writeFileSync(join(target, "entities.csv"), entityRows(places));
  writeFileSync(join(target, "indicators.csv"), indicatorRows(indicators));
  writeFileSync(join(target, "scopes.csv"), scopeRows);
}

function entityRows(places: number): string {
  const rows = numbers(places).map(
    (place) => `sim-place-${place},region,模拟地区${place},Simulated place ${place}`,
  );
  return ["code,kind,name_zh,name_en", ...rows, ""].join("\n");
}

function indicatorRows(indicators: number): string {
  const rows = numbers(indicators).map(
    (number) => `sim-${number},模拟产值${number},Simulated output ${number},模拟,Simulated,flow,CNY,2,up`,
  );
  return ["code,name_zh,name_en,definition_zh,definition_en,kind,unit,decimals,direction", ...rows, ""].join(
    "\n",
  );
}

const scopeRows = [
  "code,name_zh,name_en,measure,coverage,territory,price_base,classification,cluster",
  "sim-scope,模拟口径,Simulated scope,gross-output,all,county,current,not-applicable,",
  "",
].join("\n");

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
