import { describe, expect, it } from "vitest";
import { readFormWords } from "./form-words";

describe("readFormWords", () => {
  it.each([
    ["医药制造业增加值同比增长", "growth_yoy", "single", "医药制造业增加值"],
    ["医药制造业增加值累计增长", "growth_yoy", "cumulative", "医药制造业增加值"],
    ["营业收入_累计增长", "growth_yoy", "cumulative", "营业收入"],
    ["营业收入_累计值", "level", "cumulative", "营业收入"],
    ["增加值增速", "growth_yoy", "single", "增加值"],
    ["产值比上年增长", "growth_yoy", "single", "产值"],
    ["产值较上年同期增长", "growth_yoy", "single", "产值"],
    ["同比增长（+）下降（-）", "growth_yoy", "single", ""],
    ["利润增减(%)", "growth_yoy", "single", "利润(%)"],
    ["GDP YoY", "growth_yoy", "single", "GDP"],
    ["Output, year-on-year growth", "growth_yoy", "single", "Output"],
    ["自年初累计同比增长", "growth_yoy", "cumulative", ""],
    ["累计", "level", "cumulative", ""],
    ["本年累计", "level", "cumulative", ""],
    ["Sales, year-to-date", "level", "cumulative", "Sales"],
    ["零售总额本月", "level", "single", "零售总额"],
    ["当期值", "level", "single", ""],
    ["绝对额", "level", "single", ""],
    ["环比", "growth_pop", "single", ""],
    ["CPI环比增长", "growth_pop", "single", "CPI"],
    ["CPI m/m", "growth_pop", "single", "CPI"],
    ["产值年均增长", "growth_avg", "single", "产值"],
    ["增加值实际增长", "growth_yoy_real", "single", "增加值"],
    ["GDP按可比价格计算增长", "growth_yoy_real", "single", "GDP"],
    ["第三产业占比", "share_of_parent", "single", "第三产业"],
    ["产值占全国比重", "share_of_parent", "single", "产值"],
    ["固定资产投资（不含农户）累计增长", "growth_yoy", "cumulative", "固定资产投资（不含农户）"],
  ])("takes the form off %s", (words, form, accumulation, rest) => {
    expect(readFormWords(words)).toEqual({ form, accumulation, stated: true, rest });
  });

  it.each([
    "地区生产总值",
    "人口自然增长率",
    "增长贡献率",
    "同比增加额",
    "同比下降",
    "降幅",
    "R&D经费支出占GDP比重",
    "居民消费价格指数(上年=100)",
    "GDP growth",
    "",
  ])("keeps %s whole: a level, not stated", (words) => {
    expect(readFormWords(words)).toEqual({
      form: "level",
      accumulation: "single",
      stated: false,
      rest: words,
    });
  });
});
