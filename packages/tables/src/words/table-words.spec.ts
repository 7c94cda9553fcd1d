import { describe, expect, it } from "vitest";
import { readFlags } from "./flags";
import { conceptOfHeader, looksLikePlace } from "./header-words";
import { isMissingMarker } from "./missing-markers";
import { hasBreakWords, looksLikeNote, preambleField } from "./table-words";

describe("lines around a table", () => {
  it.each([
    "注：1.2018年起数据有调整",
    "注:",
    "说明：",
    "数据来源：国家统计局",
    "来源: 省统计局",
    "Source: INE",
    "Notes:",
    "备注：",
    "* 为初步核算数,以后会按规定作修订调整",
  ])("takes %s for a note", (text) => {
    expect(looksLikeNote(text)).toBe(true);
  });
  it.each(["注册资本", "合计", "*合计", "说明书印刷业", "山东省", "来源", "Noted", ""])(
    "takes %s for no note",
    (text) => {
      expect(looksLikeNote(text)).toBe(false);
    },
  );

  it.each([
    ["指标：地区生产总值(亿元)", "indicator", "地区生产总值(亿元)"],
    ["地区：山东省", "entity", "山东省"],
    ["时间：1993-2017", "time", "1993-2017"],
    ["数据库：分省年度数据", "database", "分省年度数据"],
    ["单 位: 万元", "unit", "万元"],
    ["Units: Persons", "unit", "Persons"],
    ["数据来源：国家统计局", "source", "国家统计局"],
    ["Last Updated Date: 2020-07-01", "published", "2020-07-01"],
    ["表名：工业主要指标", "title", "工业主要指标"],
  ])("takes %s apart", (text, name, value) => {
    expect(preambleField(text)).toEqual({ name, value });
  });
  it.each(["比例: 1:2", "单位：", "山东省", ":", "2024年工业情况"])("takes %s for no field", (text) => {
    expect(preambleField(text)).toBeNull();
  });

  it("knows the words of a break", () => {
    expect(
      [
        "统计口径调整",
        "2004-2012年执行《国民经济行业分类》(GB/T4754-2002)",
        "与上年不可比",
        "Break in series since 2014",
        "执行《国民经济行业分类》(GB/T4754-2011),行业分类执行新标准",
        "注：2023年口径有调整。",
      ].map(hasBreakWords),
    ).toEqual([true, true, true, true, true, true]);
    expect(["数据来源:国家统计局", "tea break", "行业分类", "合计"].map(hasBreakWords)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("headers", () => {
  it.each([
    ["地区", "entity"],
    ["地  区", "entity"],
    ["Country Name", "entity"],
    ["geo", "entity"],
    ["Country Code", "entity-code"],
    ["指标名称", "indicator"],
    ["Indicator Name", "indicator"],
    ["行业", "industry"],
    ["产品名称", "product"],
    ["单位", "unit"],
    ["年份", "period"],
    ["TIME_PERIOD", "period"],
    ["OBS_VALUE", "value"],
    ["OBS_STATUS", "status"],
    ["性别", "facet"],
    ["序号", "ignore"],
    ["备注", "note"],
    ["地区(省)", "entity"],
  ])("knows what stands under %s", (text, concept) => {
    expect(conceptOfHeader(text)).toBe(concept);
  });
  it.each(["2024年", "医药制造业", "", "constructor", "x".repeat(100)])(
    "does not know what stands under %s",
    (text) => {
      expect(conceptOfHeader(text)).toBeNull();
    },
  );
});

describe("places", () => {
  it.each([
    "山东省",
    "济南市",
    "商河县",
    "历下区",
    "内蒙古自治区",
    "香港特别行政区",
    "苏州工业园区",
    "全国",
    "全省",
  ])("takes %s for a place", (text) => {
    expect(looksLikePlace(text)).toBe(true);
  });
  it.each(["合计", "医药制造业", "城市", "地区", "社区", "小区", "超市", "2024", ""])(
    "takes %s for no place",
    (text) => {
      expect(looksLikePlace(text)).toBe(false);
    },
  );
});

describe("flags and markers", () => {
  it("reads letters in any order and case", () => {
    expect(readFlags("eb")).toEqual(["B", "E"]);
    expect(readFlags("B,P")).toEqual(["B", "P"]);
    expect(readFlags("r")).toEqual([]);
    expect(["x1", "", "toString", "abcdefinm"].map(readFlags)).toEqual([null, null, null, null]);
  });
  it("never takes a zero for missing", () => {
    expect(["0", "0.0", "-0", "０"].map(isMissingMarker)).toEqual([false, false, false, false]);
    expect(["", "  ", "：", "－"].map(isMissingMarker)).toEqual([true, true, true, true]);
  });
});
