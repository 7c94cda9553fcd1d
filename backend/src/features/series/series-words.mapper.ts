import type { Bilingual, Form, Series } from "@jiqun/contract";
import {
  scopeValue,
  unitOf,
  type Accumulation,
  type ComparabilityDimension,
  type Frequency,
  type UnitCode,
} from "@jiqun/statistics";

/** The code of a dimension, and what its names are taken from. */
interface Worded {
  readonly code: string;
  readonly series: Series;
  /** The prices that were taken out of the series; none when left out. */
  readonly deflator?: Series | null;
}

/** What a series is in a dimension, as a reader is told: the code of the statistics with the names of the catalogue. */
export function wordsOf(
  dimension: ComparabilityDimension,
  { code, series, deflator = null }: Worded,
): Bilingual {
  switch (dimension) {
    case "indicator":
      return series.indicator.name;
    case "industry":
      return series.industry?.name ?? { zh: "不分行业", en: "no industry in particular" };
    case "product":
      return series.product?.name ?? { zh: "不分产品", en: "no product in particular" };
    case "clusterDefinition":
      return series.scope.cluster?.name ?? { zh: "无集群定义", en: "no cluster definition" };
    case "form":
      return formWords[code as Form];
    case "accumulation":
      return accumulationWords[code as Accumulation];
    case "frequency":
      return frequencyWords[code as Frequency];
    case "unit":
      return unitWords(code as UnitCode);
    case "simulated":
      return series.simulated
        ? { zh: "模拟数据", en: "simulated data" }
        : { zh: "来源数据", en: "sourced data" };
    case "deflator":
      return deflatorWords(deflator);
    case "break":
      return code === "" ? { zh: "无断点", en: "no break" } : { zh: code, en: code };
    default: {
      const value = scopeValue(dimension, code);
      return value === null ? { zh: code, en: code } : { zh: value.zh, en: value.en };
    }
  }
}

function deflatorWords(deflator: Series | null): Bilingual {
  if (deflator === null) return { zh: "未平减", en: "not deflated" };
  const { indicator, entity } = deflator;
  return { zh: `${entity.name.zh}${indicator.name.zh}`, en: `${indicator.name.en} of ${entity.name.en}` };
}

const formWords: Readonly<Record<Form, Bilingual>> = {
  level: { zh: "水平值", en: "level" },
  growth_yoy: { zh: "公布同比增速", en: "published growth on the year before" },
  growth_yoy_real: {
    zh: "公布同比增速（可比价）",
    en: "published growth on the year before, comparable prices",
  },
  growth_pop: { zh: "公布环比增速", en: "published growth on the period before" },
  growth_avg: { zh: "公布年均增速", en: "published average growth" },
  share_of_parent: { zh: "公布占比", en: "published share" },
};

const accumulationWords: Readonly<Record<Accumulation, Bilingual>> = {
  single: { zh: "当期", en: "of its period" },
  cumulative: { zh: "累计", en: "since January" },
};

const frequencyWords: Readonly<Record<Frequency, Bilingual>> = {
  A: { zh: "年度", en: "yearly" },
  S: { zh: "半年度", en: "half-yearly" },
  Q: { zh: "季度", en: "quarterly" },
  M: { zh: "月度", en: "monthly" },
  D: { zh: "日度", en: "daily" },
};

/** Names of units that stand without a mark beside their numbers. */
const unmarked: Partial<Readonly<Record<UnitCode, Bilingual>>> = {
  RATIO: { zh: "比率（%）", en: "ratio (%)" },
  INDEX: { zh: "指数", en: "index" },
  RANK: { zh: "位次", en: "rank" },
  ITEM: { zh: "个", en: "items" },
};

function unitWords(code: UnitCode): Bilingual {
  const { zh, en } = unitOf(code);
  return unmarked[code] ?? { zh, en };
}
