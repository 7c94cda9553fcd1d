/** What a column is for, by its header. */
export type ColumnRole =
  | "entity"
  | "entity-code"
  | "indicator"
  | "indicator-code"
  | "industry"
  | "industry-code"
  | "product"
  | "product-code"
  | "scope"
  | "facet"
  | "unit"
  | "unit-code"
  | "multiplier"
  | "frequency"
  | "form"
  | "accumulation"
  | "period"
  | "year"
  | "month"
  | "quarter"
  | "value"
  | "qualifier"
  | "as-stated"
  | "status"
  | "confidentiality"
  | "known-on"
  | "source"
  | "attribute";

const words: Readonly<Record<ColumnRole, string>> = {
  entity:
    "地区 地区名称 区域 区域名称 地域 省份 省市 省 城市 城市名称 市 市县 区县 县区 县市区 县 区 国家 国家地区 国别 园区 园区名称 企业 企业名称 单位名称 机构 机构名称 主体 主体名称 行政区 行政区划 统计区域 " +
    "entity entityname region regionname area areaname country countryname countryorarea location locationname geo geography geoname refarea referencearea economy territory province city county place district park enterprise company",
  "entity-code":
    "地区代码 行政区划代码 区划代码 区域代码 国家代码 城市代码 机构代码 企业代码 统一社会信用代码 entitycode regioncode areacode countrycode iso3 iso3code isocode locationcode geocode economycode",
  indicator:
    "指标 指标名称 统计指标 统计指标名称 项目 项目名称 指标项 indicator indicatorname indicators series seriesname variable variablename measure subject metric item",
  "indicator-code":
    "指标代码 指标编码 统计指标代码 indicatorcode seriescode variablecode measurecode metriccode",
  industry:
    "行业 行业名称 行业分类 产业 产业名称 行业门类 行业大类 industry industryname activity economicactivity sector nace isic",
  "industry-code":
    "行业代码 行业编码 国民经济行业代码 产业代码 industrycode sectorcode activitycode nacecode isiccode",
  product: "产品 产品名称 产品类别 product productname commodity",
  "product-code": "产品代码 产品编码 productcode commoditycode",
  scope: "口径 统计口径 统计范围 scope",
  facet: "market 市场 性别 年龄 年龄组 sex gender age agegroup nationality partner counterpart",
  unit: "单位 计量单位 数据单位 指标单位 unit units unitname unitmeasure unitofmeasure unitofmeasurement measurementunit",
  "unit-code": "单位代码 unitcode",
  multiplier: "unitmult unitmultiplier powercode powercodecode 数量级",
  frequency: "频率 频度 数据频度 统计频度 freq frequency timefrequency periodicity",
  form: "形式 数值形式 form transformation",
  accumulation: "累计 是否累计 累计标志 累计方式 当期累计 accumulation cumulation",
  period:
    "时间 时期 日期 期间 期别 报告期 统计时间 统计期 数据时间 数据期 所属期 所属时期 年月 年季 period time timeperiod date dataperiod referenceperiod refperiod reportingperiod yearmonth",
  year: "年份 年度 年 统计年度 数据年份 year years",
  month: "月份 月 month",
  quarter: "季度 季 quarter",
  value:
    "数值 值 数据 数据值 指标值 统计值 观测值 指标数值 统计数据 value values obsvalue observationvalue datavalue figure amount",
  qualifier: "限定 限定词 qualifier obsqualifier",
  "as-stated": "原文 原表述 原文表述 asstated",
  status:
    "状态 标志 标记 数据状态 数据标志 观测状态 obsstatus status statuses flag flags flagcode flagcodes obsflag observationstatus",
  confidentiality: "保密 保密状态 obsconf confstatus confidentiality confidentialitystatus",
  "known-on":
    "发布日期 发布时间 公布日期 公布时间 发布日 knownon published publishedon publicationdate releasedate vintage",
  source: "来源 数据来源 资料来源 出处 source sources datasource",
  attribute:
    "备注 说明 注 注释 附注 序号 编号 no id rownumber note notes comment comments remark remarks footnote footnotes obsfootnote part locator grade decimals lastupdate lastupdated updated 更新时间 更新日期 录入人 填报人 审核人 联系电话 " +
    "报送单位 填报单位 link url doi",
};

const roles: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(words) as ColumnRole[]).flatMap((role) =>
    words[role].split(" ").map((word) => [word, role] as const),
  ),
);

/** One spelling of a header: full-width forms, case, spaces, points, dashes and underscores do not tell headers apart. */
export function headerKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-./()\\]/g, "");
}

/** The role that a header names; null for words that name none. */
export function roleOfHeader(text: string): ColumnRole | null {
  return roles.get(headerKey(text)) ?? null;
}
