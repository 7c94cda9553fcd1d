import { describe, expect, test } from "vitest";
import { tableOf } from "./statement-table";

describe("levels, shares and ranks in reports and briefings", () => {
  test.each<[string, ...string[]]>([
    [
      "集群企业超200家,年产值超100亿元,集聚院士3名、博士200余名",
      "超200家 = level (200, ∞) GT ENTERPRISE",
      "超100亿元 = level (10000000000, ∞) GT CNY",
      "3名 = level 3 EQ PERSON",
      "200余名 = level (200, 300) OV PERSON",
    ],
    [
      "力争3年内产值翻一番,达到150亿元",
      "翻一番 = growth 1 EQ RATIO up",
      "150亿元 = level 15000000000 EQ CNY",
    ],
    [
      "到2025年产值达到100亿元,到2030年突破300亿元",
      "100亿元 = level 10000000000 EQ CNY @2025",
      "突破300亿元 = level (30000000000, ∞) GT CNY @2030",
    ],
    [
      "全县现有规上工业企业突破二百家,总产值超过二百亿元",
      "突破二百家 = level (200, ∞) GT ENTERPRISE",
      "超过二百亿元 = level (20000000000, ∞) GT CNY",
    ],
    [
      "获批国家级专精特新“小巨人”企业5家、省级瞪羚企业8家、单项冠军3家",
      "5家 = level 5 EQ ENTERPRISE",
      "8家 = level 8 EQ ENTERPRISE",
      "3家 = level 3 EQ ENTERPRISE",
    ],
    ["建成国家级创新平台3个、省级以上平台28个", "3个 = level 3 EQ ITEM", "28个 = level 28 EQ ITEM"],
    ["企业数量突破1000家大关", "突破1000家 = level (1000, ∞) GT ENTERPRISE"],
    ["力争用3—5年时间,打造500亿级产业集群", "3—5年 = level [3, 5] RG YEAR"],
    [
      "预计2025年产值可达80亿元左右,利税8亿元",
      "80亿元左右 = level [7600000000, 8400000000] AP CNY @2025",
      "8亿元 = level 800000000 EQ CNY @2025",
    ],
    [
      "总投资50亿元、占地1200亩的项目;总投资逾50亿元的项目开工",
      "50亿元 = level 5000000000 EQ CNY",
      "1200亩 = level 1200 EQ MU",
    ],
    [
      "以不到全国1%的土地,创造了全国3.5%的GDP",
      "不到全国1% = share (-∞, 0.01) LT RATIO",
      "3.5% = share 0.035 EQ RATIO",
    ],
    [
      "从业人员近2万名,其中博士300余人,占比1.5%",
      "近2万名 = level (10000, 20000) NR PERSON",
      "300余人 = level (300, 400) OV PERSON",
      "1.5% = share 0.015 EQ RATIO",
    ],
    [
      "截至2025年9月,园区现有规上企业47家,占全县规上工业企业的23.5%,其中高新技术企业20家、专精特新企业12家,分别占42.6%和25.5%",
      "47家 = level 47 EQ ENTERPRISE",
      "23.5% = share 0.235 EQ RATIO",
      "20家 = level 20 EQ ENTERPRISE",
      "12家 = level 12 EQ ENTERPRISE",
      "42.6% = share 0.426 EQ RATIO",
      "25.5% = share 0.255 EQ RATIO",
    ],
    [
      "产量分别为1.2万吨、3500吨和800公斤,占比分别为50%、30%和20%",
      "1.2万吨 = level 12000 EQ TONNE",
      "3500吨 = level 3500 EQ TONNE",
      "800公斤 = level 0.8 EQ TONNE",
      "50% = share 0.5 EQ RATIO",
      "30% = share 0.3 EQ RATIO",
      "20% = share 0.2 EQ RATIO",
    ],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
