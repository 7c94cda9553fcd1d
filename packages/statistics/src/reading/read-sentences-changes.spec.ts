import { describe, expect, test } from "vitest";
import { tableOf } from "./statement-table";

describe("growth and change in reports and briefings", () => {
  test.each<[string, ...string[]]>([
    ["2022年增长5%,2023年6%", "5% = growth 0.05 EQ RATIO up @2022", "6% = growth 0.06 EQ RATIO up @2023"],
    [
      "企业数由50家增至60家,增长20%",
      "50家 = level 50 EQ ENTERPRISE",
      "60家 = level 60 EQ ENTERPRISE",
      "20% = growth 0.2 EQ RATIO up",
    ],
    [
      "总产值超过200亿元、增长17.4%;增速居全省第3位",
      "超过200亿元 = level (20000000000, ∞) GT CNY",
      "17.4% = growth 0.174 EQ RATIO up",
      "第3位 = rank 3 EQ RANK",
    ],
    [
      "完成投资12.5亿元,占年度计划的85.3%,同比增长8.9%",
      "12.5亿元 = level 1250000000 EQ CNY",
      "85.3% = ratio 0.853 EQ RATIO",
      "8.9% = growth 0.089 EQ RATIO up",
    ],
    [
      "平均每家企业产值1.2亿元;单位产品能耗下降5%;用地率98%",
      "1.2亿元 = level 120000000 EQ CNY",
      "5% = growth -0.05 EQ RATIO down",
      "98% = ratio 0.98 EQ RATIO",
    ],
    [
      "规上工业增加值增速分别为6.5%、7.2%,比全省高1.2和1.9个百分点",
      "6.5% = growth 0.065 EQ RATIO up",
      "7.2% = growth 0.072 EQ RATIO up",
      "1.2 = gap 0.012 EQ PP up",
      "1.9个百分点 = gap 0.019 EQ PP up",
    ],
    [
      "增速达20%,高于全国平均水平5.3个百分点,占全省的比重达到12.1%",
      "20% = growth 0.2 EQ RATIO up",
      "5.3个百分点 = gap 0.053 EQ PP up",
      "12.1% = share 0.121 EQ RATIO",
    ],
    [
      "其中,生物药品增长14.5%,化学药品下降2.3%,医疗器械持平",
      "14.5% = growth 0.145 EQ RATIO up",
      "2.3% = growth -0.023 EQ RATIO down",
      "持平 = growth 0 EQ RATIO flat",
    ],
    [
      "实现税收近3亿元、同比增长近两成",
      "近3亿元 = level (200000000, 300000000) NR CNY",
      "近两成 = growth (0.1, 0.2) NR RATIO up",
    ],
    [
      "三年来累计投入近10亿元,年均增长超20%",
      "近10亿元 = level (900000000, 1000000000) NR CNY",
      "超20% = growth (0.2, ∞) GT RATIO up",
    ],
    [
      "企业由2020年的30家增加到2023年的47家",
      "30家 = level 30 EQ ENTERPRISE @2020",
      "47家 = level 47 EQ ENTERPRISE @2023",
    ],
    [
      "2020—2023年,营业收入由13.45亿元增加到69.6亿元",
      "13.45亿元 = level 1345000000 EQ CNY @2020",
      "69.6亿元 = level 6960000000 EQ CNY @2023",
    ],
    [
      "截至目前,共有企业95家;截至2023年12月31日,员工1.2万人;2023年1月至8月增长5%",
      "95家 = level 95 EQ ENTERPRISE",
      "1.2万人 = level 12000 EQ PERSON @2023-12-31",
      "5% = growth 0.05 EQ RATIO up @2023-01/P8M",
    ],
    [
      "医药产业实现营业收入六十九点六亿元,同比增长百分之十七点四",
      "六十九点六亿元 = level 6960000000 EQ CNY",
      "百分之十七点四 = growth 0.174 EQ RATIO up",
    ],
    [
      "新增授权发明专利120余件,每万人发明专利拥有量15.6件",
      "120余件 = level (120, 130) OV PIECE",
      "15.6件 = level 15.6 EQ PIECE",
    ],
    [
      "GDP增长5.2%,高于全国0.2个百分点、全省0.1个百分点",
      "5.2% = growth 0.052 EQ RATIO up",
      "0.2个百分点 = gap 0.002 EQ PP up",
      "0.1个百分点 = gap 0.001 EQ PP up",
    ],
    [
      "规上工业增加值增长8%以上,固定资产投资增长10%左右,一般公共预算收入增长5%",
      "8%以上 = growth [0.08, ∞) GE RATIO up",
      "10%左右 = growth [0.095, 0.105] AP RATIO up",
      "5% = growth 0.05 EQ RATIO up",
    ],
    [
      "营收利润率为8.5%,比上年提高0.4个百分点;资产负债率45.2%,下降1.1个百分点",
      "8.5% = ratio 0.085 EQ RATIO",
      "0.4个百分点 = point_change 0.004 EQ PP up",
      "45.2% = ratio 0.452 EQ RATIO",
      "1.1个百分点 = point_change -0.011 EQ PP down",
    ],
    [
      "医药制造业增加值累计增速:2018-12 9.7%;2020年2月下降12.3%",
      "9.7% = growth 0.097 EQ RATIO up",
      "12.3% = growth -0.123 EQ RATIO down @2020-02",
    ],
    [
      "出口交货值下降46.6%;其中出口欧美占比超六成,内销不足四成",
      "46.6% = growth -0.466 EQ RATIO down",
      "超六成 = share (0.6, ∞) GT RATIO",
      "不足四成 = share (-∞, 0.4) LT RATIO",
    ],
    [
      "每10万人中有15人;万元GDP能耗下降3.2%;每亩投资强度不低于300万元",
      "15人 = level 15 EQ PERSON",
      "3.2% = growth -0.032 EQ RATIO down",
      "不低于300万元 = level [3000000, ∞) GE CNY",
    ],
    [
      "平均增速为11.3%,两年平均增长8.7%,三年平均增速9%",
      "11.3% = growth 0.113 EQ RATIO up",
      "8.7% = growth 0.087 EQ RATIO up",
      "9% = growth 0.09 EQ RATIO up",
    ],
    [
      "2023年上半年,济南市生物医药产业营收达756.8亿元,同比增长12.4%,增速居全省首位",
      "756.8亿元 = level 75680000000 EQ CNY @2023-S1",
      "12.4% = growth 0.124 EQ RATIO up @2023-S1",
      "首位 = rank 1 EQ RANK @2023-S1",
    ],
    [
      "环比下降0.3%,连续5个月下降;连涨3个月",
      "0.3% = growth -0.003 EQ RATIO down",
      "5个月 = level 5 EQ MONTH",
      "3个月 = level 3 EQ MONTH",
    ],
    [
      "１—８月，规上企业实现营业收入４６．５亿元，同比增长１７．４％",
      "４６．５亿元 = level 4650000000 EQ CNY",
      "１７．４％ = growth 0.174 EQ RATIO up",
    ],
    [
      "1—8月,规模以上医药工业营业收入同比增长17.4%,增速比上年同期提高3.8个百分点,高于全省平均2.1个百分点,拉动规上工业增长0.9个百分点",
      "17.4% = growth 0.174 EQ RATIO up",
      "3.8个百分点 = point_change 0.038 EQ PP up",
      "2.1个百分点 = gap 0.021 EQ PP up",
      "0.9个百分点 = contribution 0.009 EQ PP",
    ],
    [
      "力争到2027年,全县医药产业规模达到150亿元以上,年均增长15%左右,培育产值过10亿元企业3家、过亿元企业20家",
      "150亿元以上 = level [15000000000, ∞) GE CNY @2027",
      "15%左右 = growth [0.1425, 0.1575] AP RATIO up @2027",
      "3家 = level 3 EQ ENTERPRISE @2027",
      "20家 = level 20 EQ ENTERPRISE @2027",
    ],
    [
      "研发费用占营业收入的比重为4.2%,较上年提升0.6个百分点;R&D经费投入强度达到2.6%",
      "4.2% = share 0.042 EQ RATIO",
      "0.6个百分点 = point_change 0.006 EQ PP up",
      "2.6% = ratio 0.026 EQ RATIO",
    ],
    [
      "固定资产投资同比下降8.3%,降幅较1—7月收窄2.1个百分点",
      "8.3% = growth -0.083 EQ RATIO down",
      "2.1个百分点 = point_change 0.021 EQ PP up",
    ],
    [
      "产销率为98.1%,同比提高0.3个百分点",
      "98.1% = ratio 0.981 EQ RATIO",
      "0.3个百分点 = point_change 0.003 EQ PP up",
    ],
    [
      "“十三五”期间年均增长8.5%;“十四五”末产值突破100亿元;到“十四五”末",
      "8.5% = growth 0.085 EQ RATIO up @2016/P5Y",
      "突破100亿元 = level (10000000000, ∞) GT CNY",
    ],
    [
      "工业用电量12.5亿千瓦时,增长6.1%;天然气3000万立方米;全长30公里",
      "12.5亿千瓦时 = level 1250000000 EQ KWH",
      "6.1% = growth 0.061 EQ RATIO up",
      "3000万立方米 = level 30000000 EQ M3",
      "30公里 = level 30 EQ KM",
    ],
    [
      "商河县常住人口为五十八万零六百人;二〇二三年实现地区生产总值二百四十六点一亿元,比上年增长百分之七",
      "五十八万零六百人 = level 580600 EQ PERSON",
      "二百四十六点一亿元 = level 24610000000 EQ CNY @2023",
      "百分之七 = growth 0.07 EQ RATIO up @2023",
    ],
    [
      "从业人员1.2万人,同比增长-3.5%;净利润-1.5亿元;利润总额为-2300万元",
      "1.2万人 = level 12000 EQ PERSON",
      "-3.5% = growth -0.035 EQ RATIO down",
      "-1.5亿元 = level -150000000 EQ CNY",
      "-2300万元 = level -23000000 EQ CNY",
    ],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
