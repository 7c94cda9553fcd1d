import { describe, expect, test } from "vitest";
import { tableOf } from "./statement-table";

describe("magnitudes", () => {
  test.each<[string, ...string[]]>([
    ["69.6亿元", "69.6亿元 = level 6960000000 EQ CNY"],
    ["1627.4836亿元", "1627.4836亿元 = level 162748360000 EQ CNY"],
    ["1.2万亿元", "1.2万亿元 = level 1200000000000 EQ CNY"],
    ["3亿5000万元", "3亿5000万元 = level 350000000 EQ CNY"],
    ["4.36万亿元", "4.36万亿元 = level 4360000000000 EQ CNY"],
    ["58.06万人", "58.06万人 = level 580600 EQ PERSON"],
    ["5千万元", "5千万元 = level 50000000 EQ CNY"],
    ["2兆元", "2兆元 = level [2000000, 2000000000000] RG CNY | 2000000000000 EQ | 2000000 EQ"],
    ["1.2万亿", "1.2万亿 = level 1200000000000 EQ ITEM"],
    ["3亿5000万", "3亿5000万 = level 350000000 EQ ITEM"],
    ["突破200亿", "突破200亿 = level (20000000000, ∞) GT ITEM"],
    ["12.5亿千瓦时", "12.5亿千瓦时 = level 1250000000 EQ KWH"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("number words", () => {
  test.each<[string, ...string[]]>([
    ["两千三百家", "两千三百家 = level 2300 EQ ENTERPRISE"],
    ["一百零五家", "一百零五家 = level 105 EQ ENTERPRISE"],
    ["两千三家", "两千三家 = level 2300 EQ ENTERPRISE"],
    ["五十八万零六百人", "五十八万零六百人 = level 580600 EQ PERSON"],
    ["二百四十六点一亿元", "二百四十六点一亿元 = level 24610000000 EQ CNY"],
    ["百分之二十", "百分之二十 = level 0.2 EQ RATIO"],
    ["百分之七点五", "百分之七点五 = level 0.075 EQ RATIO"],
    ["千分之五", "千分之五 = level 0.005 EQ RATIO"],
    ["三点五万人", "三点五万人 = level 35000 EQ PERSON"],
    ["二〇二三年实现产值十二亿元", "十二亿元 = level 1200000000 EQ CNY @2023"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("other scripts and forms", () => {
  test.each<[string, ...string[]]>([
    ["貳佰億元", "貳佰億元 = level 20000000000 EQ CNY"],
    ["五億元", "五億元 = level 500000000 EQ CNY"],
    ["兩千三百家", "兩千三百家 = level 2300 EQ ENTERPRISE"],
    ["壹佰贰拾家", "壹佰贰拾家 = level 120 EQ ENTERPRISE"],
    ["３２７亿元", "３２７亿元 = level 32700000000 EQ CNY"],
    ["１，２３４．５亿元", "１，２３４．５亿元 = level 123450000000 EQ CNY"],
    ["５０余家", "５０余家 = level (50, 60) OV ENTERPRISE"],
    ["50 余 家", "50 余 家 = level (50, 60) OV ENTERPRISE"],
    ["1 234家", "1 234家 = level 1234 EQ ENTERPRISE"],
    ["1，234家", "1，234家 = level 1234 EQ ENTERPRISE"],
    ["1,234.5亿元", "1,234.5亿元 = level 123450000000 EQ CNY"],
    ["實現產值327億元", "327億元 = level 32700000000 EQ CNY"],
    ["生物醫(yī)藥類企業(yè)3000多家", "3000多家 = level (3000, 4000) OV ENTERPRISE"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("minus", () => {
  test.each<[string, ...string[]]>([
    ["−12.3%", "−12.3% = level -0.123 EQ RATIO"],
    ["同比增长－12.3%", "－12.3% = growth -0.123 EQ RATIO down"],
    ["利润总额为-2300万元", "-2300万元 = level -23000000 EQ CNY"],
    ["负12.3%", "负12.3% = level -0.123 EQ RATIO"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("units", () => {
  test.each<[string, ...string[]]>([
    ["面积7.77平方公里", "7.77平方公里 = level 7.77 EQ KM2"],
    ["总面积超118万平米", "超118万平米 = level (1180000, ∞) GT M2"],
    ["118万㎡", "118万㎡ = level 1180000 EQ M2"],
    ["占地475亩", "475亩 = level 475 EQ MU"],
    ["3.2公顷", "3.2公顷 = level 32000 EQ M2"],
    ["5万吨", "5万吨 = level 50000 EQ TONNE"],
    ["800公斤", "800公斤 = level 0.8 EQ TONNE"],
    ["1935万股", "1935万股 = level 19350000 EQ SHARE"],
    ["44.18元/股", "44.18元/股 = level 44.18 EQ CNY_PER_SHARE"],
    ["每股发行价44.18元", "44.18元 = level 44.18 EQ CNY_PER_SHARE"],
    ["8000元/平方米", "8000元/平方米 = level 8000 EQ CNY_PER_M2"],
    ["20万元/亩", "20万元/亩 = level 200000 EQ CNY_PER_MU"],
    ["500元/吨", "500元/吨 = level 500 EQ CNY_PER_TONNE"],
    ["3.5亿美元", "3.5亿美元 = level 350000000 EQ USD"],
    ["5亿港元", "5亿港元 = level 500000000 EQ HKD"],
    ["上市药品48件", "48件 = level 48 EQ PIECE"],
    ["上市药品42款", "42款 = level 42 EQ PIECE"],
    ["1.2万户", "1.2万户 = level 12000 EQ HOUSEHOLD"],
    ["120万人次", "120万人次 = level 1200000 EQ TIMES"],
    ["48个月", "48个月 = level 48 EQ MONTH"],
    ["常住人口1400万", "1400万 = level 14000000 EQ PERSON"],
    ["产值达到200亿", "200亿 = level 20000000000 EQ CNY"],
    ["每年新增10家以上", "10家以上 = level [10, ∞) GE ENTERPRISE up"],
    ["连续五年举办", "五年 = level 5 EQ YEAR"],
    ["过去10余年", "10余年 = level (10, 20) OV YEAR"],
    ["3.5‰", "3.5‰ = level 0.0035 EQ RATIO"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
