import type { LabelConcept } from "../labelled";
import { plainWords } from "./plain-text";

/** What a header word says of the column or row that it heads. */
export type HeaderConcept =
  | LabelConcept
  | "entity-code"
  | "indicator-code"
  | "scope"
  | "frequency"
  | "period"
  | "value"
  | "status"
  | "known-on"
  | "multiplier"
  | "note";

const lists: Readonly<Record<HeaderConcept, string>> = {
  entity:
    "地区|地区名称|省份|省市|省|市|城市|县|县区|区县|县市区|市县|州市|国家|国家或地区|区域|区划|行政区划|行政区|园区|开发区|单位名称|企业|企业名称|entity|country|country name|country or area|region|province|city|county|district|ref_area|reference area|geo|geo_name|territory|location",
  "entity-code":
    "地区代码|区划代码|行政区划代码|行政代码|国家代码|country code|iso3|iso code|region code|area code|geo code|entity code",
  indicator:
    "指标|指标名称|指标名|项目|主要指标|统计指标|项目名称|indicator|indicator name|series|series name|variable|measure|item|subject",
  "indicator-code": "指标代码|指标编码|indicator code|series code|indicator id|variable code",
  industry:
    "行业|行业名称|行业类别|行业大类|行业分类|国民经济行业|产业|industry|activity|sector|nace|nace_r2",
  product: "产品|产品名称|产品类别|品种|商品|product|commodity|good|goods",
  unit: "单位|计量单位|unit|units|unit of measure|unit_measure|unit name",
  multiplier: "unit_mult|unit multiplier|power code",
  facet: "性别|年龄|年龄组|年龄段|民族|城乡|登记注册类型|sex|gender|age|age group|nationality|residence",
  scope: "口径|统计口径|scope|coverage",
  frequency: "频率|频度|freq|frequency",
  period:
    "年份|年度|年|月份|月|季度|时间|日期|时期|报告期|统计时间|年月|time|time_period|time period|period|year|month|quarter|date|day|reference period|obs_time",
  value: "数值|值|数据|指标值|统计值|观测值|value|obs_value|observation value|amount|figure|data",
  status:
    "状态|标记|标志|数据状态|status|obs_status|flag|flags|obs_flag|observation status|value footnotes|conf_status|obs_conf",
  "known-on": "发布日期|发布时间|公布日期|版本|known_on|vintage|release date|published|publication date",
  note: "备注|注释|说明|note|notes|comment|comments|remarks|obs_comment|comment_obs|footnote|footnotes",
  ignore: "序号|编号|排序|no|no.|id|#|rank no",
};

const byWord: ReadonlyMap<string, HeaderConcept> = new Map(
  (Object.entries(lists) as [HeaderConcept, string][]).flatMap(([concept, words]) =>
    words.split("|").map((word) => [word, concept] as const),
  ),
);

const longestHeader = 60;

/** What a header over labels or values says that they are; null for words that say no such thing. */
export function conceptOfHeader(text: string): HeaderConcept | null {
  if (text.length > longestHeader) return null;
  const words = plainWords(text).replace(/[:*]$/, "");
  return byWord.get(words) ?? byWord.get(words.replace(/\(.{0,30}\)$/, "").trim()) ?? null;
}

const whole = /^(?:全国|全省|全市|全县|全区|全州|全旗|本省|本市|本县|本区|市本级|市辖区|中国|china|world)$/;
const placeEnding =
  /(?:省|市|县|州|盟|旗|自治区|特别行政区|开发区|高新区|园区|产业园|工业园|新区|管委会|街道|乡|镇|[^社小专分地领产园时灾景库地误]区)$/;
const noPlace =
  /合计|总计|小计|城市$|^(?:省|市|县|州|区|地区|其他地区|城镇|乡镇|门市|股市|超市|上市|楼市|杭州湾)$/;
const longestPlace = 20;

/** Whether words end as the names of places do. A name without such an ending is known from the catalogue only. */
export function looksLikePlace(text: string): boolean {
  if (text.length > longestPlace) return false;
  const words = plainWords(text);
  if (noPlace.test(words)) return false;
  return (
    whole.test(words) ||
    (words.length > 1 && /^[\p{Script=Han}·()]+$/u.test(words) && placeEnding.test(words))
  );
}
