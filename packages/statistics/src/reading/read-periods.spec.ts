import { describe, expect, test } from "vitest";
import { tableOf } from "./statement-table";

describe("the period that the sentence states", () => {
  test.each<[string, ...string[]]>([
    ["2020年,营收增长20%", "20% = growth 0.2 EQ RATIO up @2020"],
    ["2024年1—8月,同比增长17.4%", "17.4% = growth 0.174 EQ RATIO up @2024-01/P8M"],
    [
      "2019年1至11月,实现产值327亿元,同比增长24.8%",
      "327亿元 = level 32700000000 EQ CNY @2019-01/P11M",
      "24.8% = growth 0.248 EQ RATIO up @2019-01/P11M",
    ],
    ["1—2月增长5%", "5% = growth 0.05 EQ RATIO up"],
    ["1—12月,增加值同比增长5.9%", "5.9% = growth 0.059 EQ RATIO up"],
    ["2023年1—2月份增长5%", "5% = growth 0.05 EQ RATIO up @2023-01/P2M"],
    [
      "截至2017年末,蘇州集聚了3000多家生物醫藥類企業",
      "3000多家 = level (3000, 4000) OV ENTERPRISE @2017-12-31",
    ],
    ["截至2024年年末,规上企业达2183家", "2183家 = level 2183 EQ ENTERPRISE @2024-12-31"],
    ["截至2024年6月底,企业95家", "95家 = level 95 EQ ENTERPRISE @2024-06-30"],
    ["截至2023年12月31日,员工1.2万人", "1.2万人 = level 12000 EQ PERSON @2023-12-31"],
    ["2024年上半年增长5%", "5% = growth 0.05 EQ RATIO up @2024-S1"],
    ["2024年三季度增长6%", "6% = growth 0.06 EQ RATIO up @2024-Q3"],
    ["2024年第一季度增长6%", "6% = growth 0.06 EQ RATIO up @2024-Q1"],
    ["2023年前三季度增长6.5%", "6.5% = growth 0.065 EQ RATIO up @2023-01/P9M"],
    ["2024年前8个月增长17.4%", "17.4% = growth 0.174 EQ RATIO up @2024-01/P8M"],
    ["2018—2022年年均增长12%", "12% = growth 0.12 EQ RATIO up @2018/P5Y"],
    ["“十三五”期间年均增长8.5%", "8.5% = growth 0.085 EQ RATIO up @2016/P5Y"],
    ["二〇二三年增长7%", "7% = growth 0.07 EQ RATIO up @2023"],
    ["2023年3月获批,7月投产,产能5万吨", "5万吨 = level 50000 EQ TONNE @2023-07"],
    [
      "到2025年产值达到100亿元,到2030年突破300亿元",
      "100亿元 = level 10000000000 EQ CNY @2025",
      "突破300亿元 = level (30000000000, ∞) GT CNY @2030",
    ],
    [
      "企业由2020年的30家增加到2023年的47家",
      "30家 = level 30 EQ ENTERPRISE @2020",
      "47家 = level 47 EQ ENTERPRISE @2023",
    ],
    [
      "从2018年最初的12个国家和地区,发展到第八届的50余个国家和地区",
      "12个 = level 12 EQ ITEM @2018",
      "50余个 = level (50, 60) OV ITEM",
    ],
    [
      "2023年三次产业比例由上年的25.1:33.6:41.3调整为24.3:32.6:43.1",
      "25.1 = share 0.251 EQ RATIO @2022",
      "33.6 = share 0.336 EQ RATIO @2022",
      "41.3 = share 0.413 EQ RATIO @2022",
      "24.3 = share 0.243 EQ RATIO @2023",
      "32.6 = share 0.326 EQ RATIO @2023",
      "43.1 = share 0.431 EQ RATIO @2023",
    ],
    [
      "2022年、2023年产值分别为100亿元、120亿元",
      "100亿元 = level 10000000000 EQ CNY @2022",
      "120亿元 = level 12000000000 EQ CNY @2023",
    ],
    [
      "2023年分别实现产值1523亿元、1557亿元、1006亿元",
      "1523亿元 = level 152300000000 EQ CNY @2023",
      "1557亿元 = level 155700000000 EQ CNY @2023",
      "1006亿元 = level 100600000000 EQ CNY @2023",
    ],
    ["实现营业收入69.6亿元(2024年)", "69.6亿元 = level 6960000000 EQ CNY @2024"],
    ["较2020年增长25%", "25% = growth 0.25 EQ RATIO up"],
    ["2023年产值比2020年翻一番", "翻一番 = growth 1 EQ RATIO up @2023"],
    ["2018年以来,累计落地项目362个", "362个 = level 362 EQ PROJECT"],
    ["去年实现产值5亿元,今年实现6亿元", "5亿元 = level 500000000 EQ CNY", "6亿元 = level 600000000 EQ CNY"],
    [
      "2022年产值5亿元,目前有企业30家",
      "5亿元 = level 500000000 EQ CNY @2022",
      "30家 = level 30 EQ ENTERPRISE",
    ],
    ["2022年产值5亿元。企业30家", "5亿元 = level 500000000 EQ CNY @2022", "30家 = level 30 EQ ENTERPRISE"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
