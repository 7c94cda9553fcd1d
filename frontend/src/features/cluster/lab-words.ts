import type { ClusterLab, Derived, LabLevel, LabRegion } from "@jiqun/contract";
import type { UnitCode } from "@jiqun/statistics";
import { derivedText, missingText } from "../../wording/cell-text";
import { periodText } from "../../wording/figure-text";
import { statedParts } from "../../wording/quantity-text";
import { pick, type Reader } from "../../wording/reader";

/** Why there is no number; of a figure that nobody brought just that it is missing: what it takes stands in a list of its own. */
function absentText(value: Derived, reader: Reader): string {
  return value.missing === "not-collected" ? reader.t("cluster.overview.absent") : missingText(value, reader);
}

/** A number without a unit, such as a quotient or an index. */
export function numberText(value: Derived, reader: Reader): string {
  if (value.quantity === null) return absentText(value, reader);
  return derivedText(value, { unit: "INDEX", signed: false }, reader);
}

/** A share or a growth in percent. */
export function percentText(value: Derived, reader: Reader, signed: boolean): string {
  if (value.quantity === null) return absentText(value, reader);
  return derivedText(value, { unit: "RATIO", signed }, reader);
}

/** A level in the unit of the indicator, in the power of ten that its source states it in. */
export function levelText({ value, multiplier }: LabLevel, unit: UnitCode, reader: Reader): string {
  if (value.quantity === null) return absentText(value, reader);
  return statedParts({ quantity: value.quantity, unit, multiplier, decimals: null, signed: false }, reader)
    .text;
}

/** A change of levels, with its sign. */
export function changeText(
  value: Derived,
  {
    unit,
    multiplier,
    reader,
  }: { readonly unit: UnitCode; readonly multiplier: number; readonly reader: Reader },
): string {
  if (value.quantity === null) return absentText(value, reader);
  return statedParts({ quantity: value.quantity, unit, multiplier, decimals: null, signed: true }, reader)
    .text;
}

/** Stars as far as they are certain. */
export function starsText({ stars }: LabRegion, { t }: Reader): string {
  const { certain, possible, conditions } = stars;
  if (certain === 0 && possible === conditions.length) return t("cluster.rules.open");
  return certain === possible
    ? t("cluster.overview.starExact", { count: certain })
    : t("cluster.overview.starRange", { certain, possible });
}

/** The stage, or those that the figures leave open. */
export function stageText({ stage }: LabRegion, { t }: Reader): string {
  if (stage.stage !== null) return t(`cluster.rules.stage.${stage.stage}`);
  if (stage.possible.length === 5) return t("cluster.rules.open");
  const stages = stage.possible.map((one) => t(`cluster.rules.stage.${one}`)).join(t("notice.list"));
  return t("cluster.rules.undecided", { stages });
}

/** A title that says of simulated data that it is simulated, on screen and in every picture. */
export function labTitle(title: string, { simulated }: ClusterLab, { t }: Reader): string {
  return simulated === null ? title : t("cluster.simulatedTitle", { title });
}

/** What stands with a chart in a picture: the definition, and that data is simulated. */
export function labNotice(lab: ClusterLab, reader: Reader): readonly string[] {
  const { simulated, definition } = lab;
  const { t } = reader;
  const name = t("cluster.definition.line", {
    name: pick(definition.name, reader),
    definition: pick(definition.definition, reader),
  });
  return simulated === null ? [name] : [t("cluster.simulatedWords", simulated), name];
}

/** Names of the question for subtitles. */
export function labNames(
  lab: ClusterLab,
  reader: Reader,
): {
  readonly definition: string;
  readonly indicator: string;
  readonly benchmark: string;
  readonly period: string;
  readonly base: string;
} {
  return {
    definition: pick(lab.definition.name, reader),
    indicator: pick(lab.indicator.name, reader),
    benchmark: pick(lab.benchmark.entity.short, reader),
    period: periodText(lab.period, reader),
    base: lab.base === null ? "" : periodText(lab.base, reader),
  };
}
