import { describe, expect, test } from "vitest";
import { tableOf } from "./statement-table";

describe("over: 余 and 多 reach to the next unit of the lowest digit", () => {
  test.each<[string, ...string[]]>([
    ["入驻企业50余家", "50余家 = level (50, 60) OV ENTERPRISE"],
    ["集聚企业50多家", "50多家 = level (50, 60) OV ENTERPRISE"],
    ["五十余家企业", "五十余家 = level (50, 60) OV ENTERPRISE"],
    ["引进各类人才2200余人", "2200余人 = level (2200, 2300) OV PERSON"],
    ["产值规模达430多亿元", "430多亿元 = level (43000000000, 44000000000) OV CNY"],
    ["3万多家", "3万多家 = level (30000, 40000) OV ENTERPRISE"],
    ["投入1.2万余元", "1.2万余元 = level (12000, 13000) OV CNY"],
    ["三千余家", "三千余家 = level (3000, 4000) OV ENTERPRISE"],
    ["百余家企业", "百余家 = level (100, 200) OV ENTERPRISE"],
    ["十余万人", "十余万人 = level (100000, 200000) OV PERSON"],
    ["十几家", "十几家 = level (10, 20) OV ENTERPRISE"],
    ["产值3亿多元", "3亿多元 = level (300000000, 400000000) OV CNY"],
    ["三成多", "三成多 = share (0.3, 0.4) OV RATIO"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("at least, and more than", () => {
  test.each<[string, ...string[]]>([
    ["保持20%以上增速", "20%以上 = growth [0.2, ∞) GE RATIO up"],
    ["不低于20%", "不低于20% = level [0.2, ∞) GE RATIO"],
    ["至少3家", "至少3家 = level [3, ∞) GE ENTERPRISE"],
    ["不少于100家", "不少于100家 = level [100, ∞) GE ENTERPRISE"],
    ["达到150亿元以上", "150亿元以上 = level [15000000000, ∞) GE CNY"],
    ["上百家企业", "上百家 = level [100, ∞) GE ENTERPRISE"],
    ["成百家企业", "成百家 = level [100, ∞) GE ENTERPRISE"],
    ["上亿元", "上亿元 = level [100000000, ∞) GE CNY"],
    ["总产值迈上4.4万亿元新台阶", "迈上4.4万亿元 = level [4400000000000, ∞) GE CNY"],
    ["50+家", "50+家 = level [50, ∞) GE ENTERPRISE"],
    ["突破200亿元", "突破200亿元 = level (20000000000, ∞) GT CNY"],
    ["超2000亿元", "超2000亿元 = level (200000000000, ∞) GT CNY"],
    ["超过20%", "超过20% = level (0.2, ∞) GT RATIO"],
    ["逾200亿元", "逾200亿元 = level (20000000000, ∞) GT CNY"],
    ["高于5%", "高于5% = level (0.05, ∞) GT RATIO"],
    ["大于10家", "大于10家 = level (10, ∞) GT ENTERPRISE"],
    ["产值过百亿元", "过百亿元 = level (10000000000, ∞) GT CNY"],
    ["破千亿元", "破千亿元 = level (100000000000, ∞) GT CNY"],
    ["突破千亿大关", "突破千亿 = level (100000000000, ∞) GT CNY"],
    ["超百家企业", "超百家 = level (100, ∞) GT ENTERPRISE"],
    ["超过了200亿元", "超过了200亿元 = level (20000000000, ∞) GT CNY"],
    ["超过人民币200亿元", "超过人民币200亿元 = level (20000000000, ∞) GT CNY"],
    ["超三分之一", "超三分之一 = share (0.3333333333333333, ∞) GT RATIO"],
    ["过半企业", "过半 = share (0.5, ∞) GT RATIO"],
    ["力争突破3300亿元", "突破3300亿元 = level (330000000000, ∞) GT CNY"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("nearly: a power of ten steps one place down", () => {
  test.each<[string, ...string[]]>([
    ["近400家", "近400家 = level (300, 400) NR ENTERPRISE"],
    ["将近400家", "将近400家 = level (300, 400) NR ENTERPRISE"],
    ["接近100%", "接近100% = level (0.9, 1) NR RATIO"],
    ["近10亿元", "近10亿元 = level (900000000, 1000000000) NR CNY"],
    ["近1.5万人", "近1.5万人 = level (14000, 15000) NR PERSON"],
    ["近5300家", "近5300家 = level (5200, 5300) NR ENTERPRISE"],
    ["总产值近3900亿元", "近3900亿元 = level (380000000000, 390000000000) NR CNY"],
    ["近百家企业", "近百家 = level (90, 100) NR ENTERPRISE"],
    ["近千亿元", "近千亿元 = level (90000000000, 100000000000) NR CNY"],
    ["近三成", "近三成 = share (0.2, 0.3) NR RATIO"],
    ["近一半", "近一半 = share (0.45, 0.5) NR RATIO"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("about: five per cent, or half of the last stated decimal", () => {
  test.each<[string, ...string[]]>([
    ["约50家", "约50家 = level [47.5, 52.5] AP ENTERPRISE"],
    ["300人左右", "300人左右 = level [285, 315] AP PERSON"],
    ["50家上下", "50家上下 = level [47.5, 52.5] AP ENTERPRISE"],
    ["大约300人", "大约300人 = level [285, 315] AP PERSON"],
    ["大致20%", "大致20% = level [0.19, 0.21] AP RATIO"],
    ["约0.3亿元", "约0.3亿元 = level [25000000, 35000000] AP CNY"],
    ["约26亿元的省级重点项目", "约26亿元 = level [2470000000, 2730000000] AP CNY"],
    ["约19万平方米", "约19万平方米 = level [180500, 199500] AP M2"],
    ["约占20%", "约占20% = level [0.19, 0.21] AP RATIO"],
    ["约合人民币5亿元", "约合人民币5亿元 = level [475000000, 525000000] AP CNY"],
    ["约50家左右", "约50家左右 = level [47.5, 52.5] AP ENTERPRISE"],
    ["二十来家", "二十来家 = level [19, 21] AP ENTERPRISE"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("parts of a whole are about", () => {
  test.each<[string, ...string[]]>([
    ["占全国市场的1/5", "1/5 = share [0.18, 0.22] AP RATIO"],
    ["占五分之一", "五分之一 = share [0.18, 0.22] AP RATIO"],
    ["约1/5", "约1/5 = share [0.18, 0.22] AP RATIO"],
    ["出口占三成", "三成 = share [0.27, 0.33] AP RATIO"],
    ["两成半", "两成半 = share [0.225, 0.275] AP RATIO"],
    ["占四分之三", "四分之三 = share [0.675, 0.825] AP RATIO"],
    ["一半", "一半 = share [0.45, 0.55] AP RATIO"],
    ["占⅔", "⅔ = share [0.6, 0.7333333333333333] AP RATIO"],
    ["三成五", "三成五 = share [0.315, 0.385] AP RATIO"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("below", () => {
  test.each<[string, ...string[]]>([
    ["不足20家", "不足20家 = level (-∞, 20) LT ENTERPRISE"],
    ["不到20%", "不到20% = level (-∞, 0.2) LT RATIO"],
    ["低于5%", "低于5% = level (-∞, 0.05) LT RATIO"],
    ["少于100人", "少于100人 = level (-∞, 100) LT PERSON"],
    ["20%以下", "20%以下 = level (-∞, 0.2] LE RATIO"],
    ["3亿元以内", "3亿元以内 = level (-∞, 300000000] LE CNY"],
    ["不超过50家", "不超过50家 = level (-∞, 50] LE ENTERPRISE"],
    ["至多3个", "至多3个 = level (-∞, 3] LE ITEM"],
    ["最多5家", "最多5家 = level (-∞, 5] LE ENTERPRISE"],
    ["不高于3%", "不高于3% = level (-∞, 0.03] LE RATIO"],
    ["未突破200亿元", "未突破200亿元 = level (-∞, 20000000000] LE CNY"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("ranges", () => {
  test.each<[string, ...string[]]>([
    ["10—15家", "10—15家 = level [10, 15] RG ENTERPRISE"],
    ["10-15%", "10-15% = level [0.1, 0.15] RG RATIO"],
    ["10%至15%", "10%至15% = level [0.1, 0.15] RG RATIO"],
    ["10%~15%", "10%~15% = level [0.1, 0.15] RG RATIO"],
    ["3至5家", "3至5家 = level [3, 5] RG ENTERPRISE"],
    ["三到五年", "三到五年 = level [3, 5] RG YEAR"],
    ["三四十家", "三四十家 = level [30, 40] RG ENTERPRISE"],
    ["十五六家", "十五六家 = level [15, 16] RG ENTERPRISE"],
    ["七八百人", "七八百人 = level [700, 800] RG PERSON"],
    ["10万—20万元", "10万—20万元 = level [100000, 200000] RG CNY"],
    ["10—15亿元", "10—15亿元 = level [1000000000, 1500000000] RG CNY"],
    ["5000—1万元", "5000—1万元 = level [5000, 10000] RG CNY"],
    ["三到四成", "三到四成 = level [0.3, 0.4] RG RATIO"],
    ["误差±5%", "±5% = level [-0.05, 0.05] RG RATIO"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("several: two to ten times the magnitude", () => {
  test.each<[string, ...string[]]>([
    ["数十家", "数十家 = level [20, 100) AP ENTERPRISE"],
    ["几十家", "几十家 = level [20, 100) AP ENTERPRISE"],
    ["数千万元", "数千万元 = level [20000000, 100000000) AP CNY"],
    ["几百人", "几百人 = level [200, 1000) AP PERSON"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("the sign belongs to the change, the bound to the words", () => {
  test.each<[string, ...string[]]>([
    ["下降3.4%以上", "3.4%以上 = growth (-∞, -0.034] LE RATIO down"],
    ["同比下降26.3%", "26.3% = growth -0.263 EQ RATIO down"],
    ["降幅超过5%", "超过5% = growth (-∞, -0.05) LT RATIO down"],
    ["增长近30%", "近30% = growth (0.2, 0.3) NR RATIO up"],
    ["下降近30%", "近30% = growth (-0.3, -0.2) NR RATIO down"],
    ["下降不到3%", "不到3% = growth (-0.03, ∞) GT RATIO down"],
    ["下降3%—5%", "3%—5% = growth [-0.05, -0.03] RG RATIO down"],
    ["降低10%左右", "10%左右 = growth [-0.105, -0.095] AP RATIO down"],
    ["增长-0.2%", "-0.2% = growth -0.002 EQ RATIO down"],
    ["增速超过-5%", "超过-5% = growth (-0.05, ∞) GT RATIO"],
    ["减少3家", "3家 = level -3 EQ ENTERPRISE down"],
    ["增加12家", "12家 = level 12 EQ ENTERPRISE up"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("words that disagree are returned with every reading", () => {
  test.each<[string, ...string[]]>([
    ["约50余家", "约50余家 = level (50, 60) OV ENTERPRISE"],
    ["超过50余家", "超过50余家 = level (50, ∞) GT ENTERPRISE | (50, ∞) GT | (50, 60) OV"],
    ["近400余家", "近400余家 = level (300, 500) AP ENTERPRISE | (300, 400) NR | (400, 500) OV"],
    ["超过20%以上", "超过20%以上 = level [0.2, ∞) GE RATIO | (0.2, ∞) GT | [0.2, ∞) GE"],
    ["近400家左右", "近400家左右 = level (300, 420] AP ENTERPRISE | (300, 400) NR | [380, 420] AP"],
    ["10—15家以上", "10—15家以上 = level [10, ∞) GE ENTERPRISE | [10, 15] RG | [10, ∞) GE | [15, ∞) GE"],
    ["收窄0.3个百分点", "0.3个百分点 = point_change [-0.003, 0.003] RG PP | -0.003 EQ | 0.003 EQ"],
    ["revenue increased threefold", "threefold = growth [2, 3] RG RATIO up | 2 EQ | 3 EQ"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
