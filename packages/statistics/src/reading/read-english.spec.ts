import { describe, expect, test } from "vitest";
import { tableOf } from "./statement-table";

describe("amounts and bounds", () => {
  test.each<[string, ...string[]]>([
    [
      "Output value of biomedical industry in SIP reaches RMB 90 billion in 2019",
      "RMB 90 billion = level 90000000000 EQ CNY @2019",
    ],
    [
      "with an output value of 136.8 billion yuan in 2022, and gathers more than 2,300 relevant companies",
      "136.8 billion yuan = level 136800000000 EQ CNY @2022",
      "more than 2,300 = level (2300, ∞) GT ENTERPRISE",
    ],
    [
      "more than 3,000 biomedicine enterprises which record a total output value of over RMB 100 billion",
      "more than 3,000 = level (3000, ∞) GT ENTERPRISE",
      "over RMB 100 billion = level (100000000000, ∞) GT CNY",
    ],
    [
      "It is now home to over 1,400 businesses of the kind",
      "over 1,400 businesses = level (1400, ∞) GT ENTERPRISE",
    ],
    ["nearly 800 enterprises", "nearly 800 enterprises = level (700, 800) NR ENTERPRISE"],
    ["average annual growth rate of over 30 percent", "over 30 percent = growth (0.3, ∞) GT RATIO up"],
    [
      "the industry has maintained an annual growth of more than 20% in total output value",
      "more than 20% = growth (0.2, ∞) GT RATIO up",
    ],
    ["at least US$1.2 billion", "at least US$1.2 billion = level [1200000000, ∞) GE USD"],
    ["$3.2m", "$3.2m = level 3200000 EQ USD"],
    ["CNY 136.8bn", "CNY 136.8bn = level 136800000000 EQ CNY"],
    ["2,300+ companies", "2,300+ companies = level [2300, ∞) GE ENTERPRISE"],
    ["50-odd companies", "50-odd companies = level (50, 60) OV ENTERPRISE"],
    ["some 800 enterprises", "some 800 enterprises = level [760, 840] AP ENTERPRISE"],
    [
      "approximately 1.5 million people",
      "approximately 1.5 million people = level [1425000, 1575000] AP PERSON",
    ],
    ["up to 20%", "up to 20% = level (-∞, 0.2] LE RATIO"],
    ["no less than 8%", "no less than 8% = level [0.08, ∞) GE RATIO"],
    ["at most 5 firms", "at most 5 firms = level (-∞, 5] LE ENTERPRISE"],
    ["fewer than 100 people", "fewer than 100 people = level (-∞, 100) LT PERSON"],
    ["10 to 15 enterprises", "10 to 15 enterprises = level [10, 15] RG ENTERPRISE"],
    ["between 10 and 15 percent", "between 10 and 15 percent = level [0.1, 0.15] RG RATIO"],
    [
      "two hundred companies and twenty-five projects",
      "two hundred companies = level 200 EQ ENTERPRISE",
      "twenty-five projects = level 25 EQ PROJECT",
    ],
    ["hundreds of companies", "hundreds of companies = level [200, 1000) AP ENTERPRISE"],
    ["one fifth of the national market", "one fifth = share [0.18, 0.22] AP RATIO"],
    ["two-thirds", "two-thirds = share [0.6, 0.7333333333333333] AP RATIO"],
    ["half of the companies", "half = share [0.45, 0.55] AP RATIO"],
    ["one in five drugs", "one in five = share [0.18, 0.22] AP RATIO"],
    ["100,000 square meters", "100,000 square meters = level 100000 EQ M2"],
    ["475 mu", "475 mu = level 475 EQ MU"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("kinds", () => {
  test.each<[string, ...string[]]>([
    [
      "Output grew by 17.4% year on year in 2024, 3.8 percentage points faster than a year earlier.",
      "17.4% = growth 0.174 EQ RATIO up @2024",
      "3.8 percentage points = point_change 0.038 EQ PP up",
    ],
    [
      "Revenue fell 26.3% to 515.36 billion yuan in 2022.",
      "26.3% = growth -0.263 EQ RATIO down @2022",
      "515.36 billion yuan = level 515360000000 EQ CNY @2022",
    ],
    [
      "The park has a 20% market share and ranks No. 1 in China.",
      "20% = share 0.2 EQ RATIO",
      "No. 1 = rank 1 EQ RANK",
    ],
    ["In terms of comprehensive competitiveness, the park ranks second.", "second = rank 2 EQ RANK"],
    ["It is among the top three nationally.", "top three = rank [1, 3] RG RANK"],
    ["the number of companies doubled to 200 in 2023", "doubled = growth 1 EQ RATIO up @2023"],
    ["exports more than doubled", "more than doubled = growth (1, ∞) GT RATIO up"],
    ["profits halved", "halved = growth -0.5 EQ RATIO down"],
    ["1.5 times that of 2020", "1.5 times = ratio 1.5 EQ TIMES_BASE"],
    ["The utilization rate was 75.0%", "75.0% = ratio 0.75 EQ RATIO"],
    ["the PMI stood at 50.2", "50.2 = index 50.2 EQ INDEX"],
    ["It contributed 2.3 percentage points to growth", "2.3 percentage points = contribution 0.023 EQ PP"],
    [
      "0.5 percentage points lower than the national average",
      "0.5 percentage points = gap -0.005 EQ PP down",
    ],
    ["17.4% growth", "17.4% = growth 0.174 EQ RATIO up"],
    ["a 3.4% decline", "3.4% = growth -0.034 EQ RATIO down"],
    ["output was flat", "was flat = growth 0 EQ RATIO flat"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("periods", () => {
  test.each<[string, ...string[]]>([
    ["GDP rose 5% in the first half of 2024", "5% = growth 0.05 EQ RATIO up @2024-S1"],
    [
      "from January to August 2024 output was 5.6 billion yuan",
      "5.6 billion yuan = level 5600000000 EQ CNY @2024-01/P8M",
    ],
    [
      "As of the end of 2017, the city hosted more than 3,000 enterprises",
      "more than 3,000 enterprises = level (3000, ∞) GT ENTERPRISE @2017-12-31",
    ],
    [
      "In 2022 revenue was 5 billion yuan; in 2023 it was 6 billion yuan, up 20%.",
      "5 billion yuan = level 5000000000 EQ CNY @2022",
      "6 billion yuan = level 6000000000 EQ CNY @2023",
      "20% = growth 0.2 EQ RATIO up @2023",
    ],
    [
      "Revenue grew 5% in 2022 and 7% in 2023.",
      "5% = growth 0.05 EQ RATIO up @2022",
      "7% = growth 0.07 EQ RATIO up @2023",
    ],
    ["since 2007 growth has been 20%", "20% = growth 0.2 EQ RATIO up"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
