import {
  classifications,
  coverages,
  measures,
  priceBases,
  territories,
  type ScopeValue,
} from "@jiqun/statistics";
import type { KnownScope, NewScope } from "../question";
import { shortened } from "./shortened";

/** Codes of series hold that of their scope and four more. */
const longestCode = 110;

/** Whether two scopes count the same. */
export function isSameScope(a: NewScope, b: NewScope): boolean {
  return dimensionsOf(a).every((value, index) => value === dimensionsOf(b)[index]);
}

/** A scope that is described by its dimensions alone: code and names are made of them. */
export function describedScope(scope: NewScope): KnownScope {
  return { ...scope, code: scopeCode(scope), zh: nameOf(scope, "zh"), en: nameOf(scope, "en") };
}

function scopeCode(scope: NewScope): string {
  const code = dimensionsOf(scope)
    .filter((part) => part !== null)
    .join(".");
  return shortened(code, longestCode);
}

function dimensionsOf(scope: NewScope): readonly (string | null)[] {
  return [
    scope.measure,
    scope.coverage,
    scope.territory,
    scope.priceBase,
    scope.classification,
    scope.cluster,
  ];
}

/** As it stands beside a number: 规模以上 · 全县 · 现价. What is not stated or does not apply goes without saying. */
function nameOf(scope: NewScope, language: "zh" | "en"): string {
  const values: readonly (ScopeValue | undefined)[] = [
    coverages.find(({ code }) => code === scope.coverage),
    territories.find(({ code }) => code === scope.territory),
    priceBases.find(({ code }) => code === scope.priceBase),
    classifications.find(({ code }) => code === scope.classification),
  ];
  const silent = ["not-stated", "not-applicable", "not-gbt"];
  const names = values.filter((value) => value !== undefined && !silent.includes(value.code));
  const measure = measures.find(({ code }) => code === scope.measure);
  return (names.length === 0 ? [measure] : names).map((value) => value?.[language] ?? "").join(" · ");
}
