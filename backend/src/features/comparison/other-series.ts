import type { Series } from "@jiqun/contract";
import type { TransformCode } from "@jiqun/statistics";
import { byAmbiguous, byMissing, type Notice } from "./notice";
import type { ReadSeries } from "./series-timeline";

/** From which series to choose the other one of a transform. */
export interface OtherSeriesRequest {
  readonly transform: TransformCode;
  readonly candidates: readonly ReadSeries[];
  /** Codes of the entities that contain the entity, nearest first. */
  readonly ancestors: readonly string[];
}

/** The other series of a transform, or why there is none. */
export type OtherSeries =
  { readonly ok: true; readonly by: ReadSeries } | { readonly ok: false; readonly notice: Notice };

/**
 * The series that a transform takes beside this one: that of the same entity; else of the nearest entity that contains
 * it, which is a whole or has a price index, but not its population; else, for a ratio or a price index, the only one
 * given. Of several of one entity another than itself, then the one of the same industry and product, then of the same frequency and accumulation.
 * Simulated and sourced series never meet in one number.
 */
export function otherSeriesOf(series: Series, request: OtherSeriesRequest): OtherSeries {
  const alike = request.candidates.filter((one) => one.series.simulated === series.simulated);
  if (alike.length === 0) return { ok: false, notice: byMissing(otherOrigin(series)) };
  const found = fitting(series, { ...request, candidates: alike });
  const [by, ...more] = narrowed(series, found);
  if (by === undefined) return { ok: false, notice: byMissing(none(series)) };
  if (more.length === 0) return { ok: true, by };
  return { ok: false, notice: byAmbiguous([by, ...more].map((one) => one.series.code)) };
}

function fitting(
  { entity }: Series,
  { transform, candidates, ancestors }: OtherSeriesRequest,
): readonly ReadSeries[] {
  const places = transform === "per-capita" ? [entity.code] : [entity.code, ...ancestors];
  for (const place of places) {
    const there = candidates.filter((one) => one.series.entity.code === place);
    if (there.length > 0) return there;
  }
  return transform === "ratio" || transform === "real" ? candidates : [];
}

function narrowed(series: Series, candidates: readonly ReadSeries[]): readonly ReadSeries[] {
  const rules: readonly ((other: Series) => boolean)[] = [
    (other) => other.code !== series.code,
    (other) => other.industry?.code === series.industry?.code && other.product?.code === series.product?.code,
    (other) => other.frequency === series.frequency && other.accumulation === series.accumulation,
  ];
  return rules.reduce((left, rule) => {
    const kept = left.filter((one) => rule(one.series));
    return left.length > 1 && kept.length > 0 ? kept : left;
  }, candidates);
}

function none({ entity }: Series): { zh: string; en: string } {
  return {
    zh: `给出的另一序列都不属于${entity.name.zh}，请为其添加一个`,
    en: `none of the other series is of ${entity.name.en}: add one of it`,
  };
}

function otherOrigin({ simulated }: Series): { zh: string; en: string } {
  return simulated
    ? {
        zh: "模拟数据不与来源数据合算，请另选模拟序列",
        en: "simulated data are not computed with sourced data: choose a simulated series",
      }
    : {
        zh: "来源数据不与模拟数据合算，请另选来源序列",
        en: "sourced data are not computed with simulated data: choose a sourced series",
      };
}
