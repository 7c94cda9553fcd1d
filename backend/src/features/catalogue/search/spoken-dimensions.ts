import type { Series } from "@jiqun/contract";

type Spoken<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** Words by which readers look for a dimension that has no name of its own in the data. */
export const spokenDimensions = {
  frequency: {
    A: ["年度", "annual", "yearly"],
    S: ["半年度", "half-yearly"],
    Q: ["季度", "quarterly"],
    M: ["月度", "monthly"],
    D: ["每日", "daily"],
  },
  accumulation: { single: ["当期", "single period"], cumulative: ["累计", "cumulative", "year to date"] },
  form: {
    level: ["水平值", "level"],
    growth_yoy: ["同比增速", "增长率", "名义增速", "year-on-year growth"],
    growth_yoy_real: ["同比增速", "增长率", "实际增速", "real growth"],
    growth_pop: ["环比增速", "增长率", "growth on the previous period"],
    growth_avg: ["年均增速", "增长率", "average growth"],
    share_of_parent: ["占比", "比重", "share"],
  },
} as const satisfies {
  frequency: Partial<Spoken<Series["frequency"]>>;
  accumulation: Spoken<Series["accumulation"]>;
  form: Spoken<Series["form"]>;
};
