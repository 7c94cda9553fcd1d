import { describe, expect, test } from "vitest";
import { tableOf } from "./statement-table";

describe("growth", () => {
  test.each<[string, ...string[]]>([
    ["同比增长17.4%", "17.4% = growth 0.174 EQ RATIO up"],
    ["增速达20%", "20% = growth 0.2 EQ RATIO up"],
    ["产值年均增长率超30%", "超30% = growth (0.3, ∞) GT RATIO up"],
    ["年均复合增长率为8.94%", "8.94% = growth 0.0894 EQ RATIO up"],
    ["按可比价格计算,比上年增长7.0%", "7.0% = growth 0.07 EQ RATIO up"],
    ["20%的增速", "20% = growth 0.2 EQ RATIO up"],
    ["名义增长6.8%", "6.8% = growth 0.068 EQ RATIO up"],
    ["产值同比+5.2%", "5.2% = growth 0.052 EQ RATIO up"],
    ["增速由5%提高到8%", "5% = growth 0.05 EQ RATIO up", "8% = growth 0.08 EQ RATIO up"],
    ["增速回落至3.2%", "3.2% = growth 0.032 EQ RATIO up"],
    [
      "分别增长5%、6%和7%",
      "5% = growth 0.05 EQ RATIO up",
      "6% = growth 0.06 EQ RATIO up",
      "7% = growth 0.07 EQ RATIO up",
    ],
    ["分别下降1.2%、3.4%", "1.2% = growth -0.012 EQ RATIO down", "3.4% = growth -0.034 EQ RATIO down"],
    ["与上年持平", "持平 = growth 0 EQ RATIO flat"],
    ["基本持平", "基本持平 = growth [-0.005, 0.005] AP RATIO flat"],
    ["零增长", "零增长 = growth 0 EQ RATIO flat"],
    ["增长为零", "增长为零 = growth 0 EQ RATIO flat"],
    ["翻一番", "翻一番 = growth 1 EQ RATIO up"],
    ["翻两番", "翻两番 = growth 3 EQ RATIO up"],
    ["翻番", "翻番 = growth 1 EQ RATIO up"],
    ["近两成的增长", "近两成 = growth (0.1, 0.2) NR RATIO up"],
    ["增长1.5倍", "1.5倍 = growth 1.5 EQ RATIO up"],
    ["增长一倍以上", "一倍以上 = growth [1, ∞) GE RATIO up"],
    ["增长近一倍", "近一倍 = growth (0.9, 1) NR RATIO up"],
    ["减少一半", "减少一半 = growth -0.5 EQ RATIO down"],
    ["增长到1.5倍", "1.5倍 = ratio 1.5 EQ TIMES_BASE"],
    ["是全国的1.5倍", "1.5倍 = ratio 1.5 EQ TIMES_BASE"],
    ["由负转正"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("a change of a rate", () => {
  test.each<[string, ...string[]]>([
    ["增速比上年同期提高3.8个百分点", "3.8个百分点 = point_change 0.038 EQ PP up"],
    ["回落0.2个百分点", "0.2个百分点 = point_change -0.002 EQ PP down"],
    ["占比较上年提高0.2个百分点", "0.2个百分点 = point_change 0.002 EQ PP up"],
    ["比上年同期高1.5个百分点", "1.5个百分点 = point_change 0.015 EQ PP up"],
    ["增速高于上年3个百分点", "3个百分点 = point_change 0.03 EQ PP up"],
    [
      "同比下降8.3%,降幅较1—7月收窄2.1个百分点",
      "8.3% = growth -0.083 EQ RATIO down",
      "2.1个百分点 = point_change 0.021 EQ PP up",
    ],
    ["增幅收窄1个百分点", "1个百分点 = point_change -0.01 EQ PP down"],
    ["加快0.5个百分点", "0.5个百分点 = point_change 0.005 EQ PP up"],
    ["增长10余个百分点", "10余个百分点 = point_change (0.1, 0.2) OV PP up"],
    ["提升1.2pct", "1.2pct = point_change 0.012 EQ PP up"],
    ["上行20个基点", "20个基点 = point_change 0.002 EQ PP up"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("a gap", () => {
  test.each<[string, ...string[]]>([
    ["低于全国0.5个百分点", "0.5个百分点 = gap -0.005 EQ PP down"],
    ["高于全省平均2个百分点", "2个百分点 = gap 0.02 EQ PP up"],
    ["增速快于全市2.1个百分点", "2.1个百分点 = gap 0.021 EQ PP up"],
    ["比全省平均高1.5个百分点", "1.5个百分点 = gap 0.015 EQ PP up"],
    ["比全省高1.2和1.9个百分点", "1.2 = gap 0.012 EQ PP up", "1.9个百分点 = gap 0.019 EQ PP up"],
    ["与全省持平", "持平 = gap 0 EQ PP flat"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("a share", () => {
  test.each<[string, ...string[]]>([
    ["占地区生产总值比重为5.7%", "5.7% = share 0.057 EQ RATIO"],
    ["占全省的比重达到12.1%", "12.1% = share 0.121 EQ RATIO"],
    ["市场占有率20%", "20% = share 0.2 EQ RATIO"],
    ["国内市场份额超过三成", "超过三成 = share (0.3, ∞) GT RATIO"],
    ["占全国10%以上的市场份额", "10%以上 = share [0.1, ∞) GE RATIO"],
    ["占比提高到20%", "20% = share 0.2 EQ RATIO"],
    ["持股51%", "51% = share 0.51 EQ RATIO"],
    ["八成以上的企业", "八成以上 = share [0.8, ∞) GE RATIO"],
    ["超过60%的企业实现盈利", "超过60% = share (0.6, ∞) GT RATIO"],
    ["分别占42.6%和25.5%", "42.6% = share 0.426 EQ RATIO", "25.5% = share 0.255 EQ RATIO"],
    [
      "三次产业比例由上年的25.1:33.6:41.3调整为24.3:32.6:43.1",
      "25.1 = share 0.251 EQ RATIO",
      "33.6 = share 0.336 EQ RATIO",
      "41.3 = share 0.413 EQ RATIO",
      "24.3 = share 0.243 EQ RATIO",
      "32.6 = share 0.326 EQ RATIO",
      "43.1 = share 0.431 EQ RATIO",
    ],
    ["市场占有率国内领先,达到35%", "35% = share 0.35 EQ RATIO"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("a contribution", () => {
  test.each<[string, ...string[]]>([
    ["拉动规上工业增长2.3个百分点", "2.3个百分点 = contribution 0.023 EQ PP"],
    ["2024年工业对GDP增长的贡献率达到32.5%", "32.5% = contribution 0.325 EQ RATIO @2024"],
    ["拉动全省工业增长0.9%", "0.9% = contribution 0.009 EQ RATIO"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("a ratio", () => {
  test.each<[string, ...string[]]>([
    ["产销率98.1%", "98.1% = ratio 0.981 EQ RATIO"],
    ["产能利用率75.0%", "75.0% = ratio 0.75 EQ RATIO"],
    ["完成年度目标的85%", "85% = ratio 0.85 EQ RATIO"],
    ["占年度计划的85.3%", "85.3% = ratio 0.853 EQ RATIO"],
    ["研发投入强度3.5%", "3.5% = ratio 0.035 EQ RATIO"],
    ["投入产出比1:3", "1:3 = ratio 0.3333333333333333 EQ TIMES_BASE"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("an index", () => {
  test.each<[string, ...string[]]>([
    ["指数为102.3", "102.3 = index 102.3 EQ INDEX"],
    ["制造业PMI为50.2%", "50.2% = index 50.2 EQ INDEX"],
    ["CPI为100.3", "100.3 = index 100.3 EQ INDEX"],
    ["CPI同比上涨0.2%", "0.2% = growth 0.002 EQ RATIO up"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("a rank is never a share", () => {
  test.each<[string, ...string[]]>([
    ["市场占有率全国第一", "第一 = rank 1 EQ RANK"],
    ["居前三", "前三 = rank [1, 3] RG RANK"],
    ["居全国前三,同比提升", "前三 = rank [1, 3] RG RANK"],
    ["位列全国前三十强", "前三十强 = rank [1, 30] RG RANK"],
    ["前三名", "前三名 = rank [1, 3] RG RANK"],
    ["前3位", "前3位 = rank [1, 3] RG RANK"],
    ["居首位", "首位 = rank 1 EQ RANK"],
    ["居全国首位", "首位 = rank 1 EQ RANK"],
    ["排名第2", "第2 = rank 2 EQ RANK"],
    ["位居第十", "第十 = rank 10 EQ RANK"],
    ["稳居全国第二", "第二 = rank 2 EQ RANK"],
    ["列全省17市第2位", "第2位 = rank 2 EQ RANK"],
    ["跻身全国前10", "前10 = rank [1, 10] RG RANK"],
    ["综合实力进入全国前五十强", "前五十强 = rank [1, 50] RG RANK"],
    ["由第5位升至第3位", "第5位 = rank 5 EQ RANK", "第3位 = rank 3 EQ RANK"],
    ["连续3年位居全国第一", "3年 = level 3 EQ YEAR", "第一 = rank 1 EQ RANK"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("one sentence, several figures", () => {
  test.each<[string, ...string[]]>([
    [
      "营收、工业产值两项指标连续3年保持20%以上增速",
      "3年 = level 3 EQ YEAR",
      "20%以上 = growth [0.2, ∞) GE RATIO up",
    ],
    [
      "累计落地项目362个,引进22个院士团队及各类人才2200余人",
      "362个 = level 362 EQ PROJECT",
      "22个 = level 22 EQ TEAM",
      "2200余人 = level (2200, 2300) OV PERSON",
    ],
    [
      "集聚规上企业47家,2024年实现营业收入69.6亿元、同比增长17.4%",
      "47家 = level 47 EQ ENTERPRISE",
      "69.6亿元 = level 6960000000 EQ CNY @2024",
      "17.4% = growth 0.174 EQ RATIO up @2024",
    ],
    [
      "企业数由50家增至60家,增长20%",
      "50家 = level 50 EQ ENTERPRISE",
      "60家 = level 60 EQ ENTERPRISE",
      "20% = growth 0.2 EQ RATIO up",
    ],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("a limit that names a class is no figure", () => {
  test.each<[string, ...string[]]>([
    ["产值过亿企业51家", "51家 = level 51 EQ ENTERPRISE"],
    ["产值过亿元企业增长至51家", "51家 = level 51 EQ ENTERPRISE"],
    ["年主营业务收入2000万元及以上的企业12家", "12家 = level 12 EQ ENTERPRISE"],
    ["总投资超10亿元的项目30个", "30个 = level 30 EQ PROJECT"],
    ["亿元以上企业30家", "30家 = level 30 EQ ENTERPRISE"],
    ["十亿级单品3个", "3个 = level 3 EQ ITEM"],
    ["千亿级产业集群"],
    ["世界500强企业12家", "12家 = level 12 EQ ENTERPRISE"],
    ["增速超过20%的企业有15家", "15家 = level 15 EQ ENTERPRISE"],
    ["51家产值过亿元企业", "51家 = level 51 EQ ENTERPRISE"],
    ["规模以上工业企业"],
    ["拥有超过500亿元的生物医药产业基金", "超过500亿元 = level (50000000000, ∞) GT CNY"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
