import { describe, expect, it } from "vitest";
import { measuredIn } from "./measured-in-title";

const hints = {
  concepts: {},
  isKnownEntity: (text: string) => ["商河", "Jinan"].includes(text),
  isKnownIndicator: (text: string) => text === "地区生产总值",
  isKnownIndustry: () => false,
};

describe("measuredIn", () => {
  it.each([
    ["表1 地区生产总值（亿元）", "地区生产总值", null, "亿元"],
    ["3-2 分县区工业总产值", "工业总产值", null, undefined],
    ["2023年1-12月各县固定资产投资增速", "固定资产投资增速", "growth_yoy", undefined],
    ["2023年济南市各县区规模以上工业增加值增速（%）", "规模以上工业增加值增速", "growth_yoy", "%"],
    ["商河工业用电量（万千瓦时）", "工业用电量", null, "万千瓦时"],
    ["济南市居民消费价格指数（月度）", "居民消费价格指数", null, undefined],
    ["城市居民消费价格指数", "城市居民消费价格指数", null, undefined],
  ])("%s", (text, name, form, unit) => {
    const meaning = measuredIn({ text, cell: "A1" }, hints);
    expect([meaning?.name, meaning?.form?.form ?? null, meaning?.unit?.text]).toEqual([name, form, unit]);
    expect([meaning?.cell, meaning?.period]).toEqual(["A1", null]);
  });

  it.each([
    "商河县主要经济指标",
    "2023年商河县",
    "工业企业情况",
    "Key indicators of Jinan",
    "表1",
    "产值构成",
  ])("%s names nothing that is measured", (text) => {
    expect(measuredIn({ text, cell: "A1" }, hints)).toBeNull();
  });
});
