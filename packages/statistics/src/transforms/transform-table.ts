import type { Accumulation, IndicatorKind, SeriesForm } from "../series-nature";

/** What a transform needs beside its series. */
export type TransformNeed = "span" | "base" | "by";

/** One row of {@link transforms}. */
export interface TransformRow {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly needs: readonly TransformNeed[];
  /** Kinds of indicators whose levels it takes. */
  readonly kinds: readonly IndicatorKind[];
  /** Forms of series that it takes. The kind of the indicator matters for levels only: a growth is a growth. */
  readonly forms: readonly SeriesForm[];
  /** Accumulations that it takes; of a year both are the same. 1—3月 has no index on the base 1—8月. */
  readonly accumulations: readonly Accumulation[];
}

const every = ["stock", "flow", "ratio", "index", "rank"] as const;
const sized = ["stock", "flow", "index"] as const;
const amounts = ["stock", "flow"] as const;
const both = ["single", "cumulative"] as const;
const level = ["level"] as const;
const growths = ["growth_yoy", "growth_yoy_real"] as const;
const everyForm = [...level, ...growths, "growth_pop", "growth_avg", "share_of_parent"] as const;

/**
 * What can be made of a series, and of which. A growth has no growth, and ratios are subtracted rather than divided; a
 * rank is a place in an order, of which only the change is told.
 */
export const transforms = [
  {
    code: "level",
    zh: "水平值",
    en: "level",
    needs: [],
    kinds: every,
    forms: everyForm,
    accumulations: both,
  },
  {
    code: "difference",
    zh: "比上年增减",
    en: "change on the year before",
    needs: [],
    kinds: every,
    forms: everyForm,
    accumulations: both,
  },
  {
    code: "yoy",
    zh: "同比增速",
    en: "growth on the year before",
    needs: [],
    kinds: sized,
    forms: level,
    accumulations: both,
  },
  {
    code: "pop",
    zh: "环比增速",
    en: "growth on the period before",
    needs: [],
    kinds: sized,
    forms: level,
    accumulations: ["single"],
  },
  {
    code: "average-growth",
    zh: "年均增速",
    en: "average annual growth",
    needs: ["span"],
    kinds: sized,
    forms: [...level, ...growths],
    accumulations: both,
  },
  {
    code: "index",
    zh: "定基指数",
    en: "index to a base period",
    needs: ["base"],
    kinds: sized,
    forms: level,
    accumulations: ["single"],
  },
  {
    code: "share",
    zh: "占比",
    en: "share of a whole",
    needs: ["by"],
    kinds: amounts,
    forms: level,
    accumulations: both,
  },
  {
    code: "ratio",
    zh: "比值",
    en: "ratio to another series",
    needs: ["by"],
    kinds: ["stock", "flow", "ratio", "index"],
    forms: level,
    accumulations: both,
  },
  {
    code: "per-capita",
    zh: "人均",
    en: "per capita",
    needs: ["by"],
    kinds: amounts,
    forms: level,
    accumulations: both,
  },
  {
    code: "real",
    zh: "剔除价格因素",
    en: "in real terms",
    needs: ["by"],
    kinds: amounts,
    forms: [...level, "growth_yoy"],
    accumulations: both,
  },
  {
    code: "contribution",
    zh: "拉动百分点",
    en: "contribution to growth",
    needs: ["by"],
    kinds: amounts,
    forms: level,
    accumulations: both,
  },
  {
    code: "contribution-rate",
    zh: "贡献率",
    en: "share of the growth",
    needs: ["by"],
    kinds: amounts,
    forms: level,
    accumulations: both,
  },
  {
    code: "moving-average",
    zh: "移动平均",
    en: "moving average",
    needs: ["span"],
    kinds: ["stock", "flow", "ratio", "index"],
    forms: everyForm,
    accumulations: ["single"],
  },
  {
    code: "single",
    zh: "当期值（由累计推算）",
    en: "single periods from cumulative values",
    needs: [],
    kinds: ["flow"],
    forms: level,
    accumulations: ["cumulative"],
  },
  {
    code: "cumulative",
    zh: "累计值（由当期加总）",
    en: "cumulative values from single periods",
    needs: [],
    kinds: ["flow"],
    forms: level,
    accumulations: ["single"],
  },
] as const satisfies readonly TransformRow[];

/** Code of one of {@link transforms}. */
export type TransformCode = (typeof transforms)[number]["code"];

/** The row of a transform. */
export function transformOf(code: TransformCode): TransformRow {
  return transforms.find((row) => row.code === code) ?? transforms[0];
}
