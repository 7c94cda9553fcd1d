import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFile } from "node:fs/promises";
import { startDashboard, visit, type Dashboard } from "./dashboard";

let dashboard: Dashboard;
beforeAll(async () => void (dashboard = await startDashboard()));
afterAll(() => dashboard.stop());

const suzhou = "revenue.320500._._.biomed-revenue-suzhou.A.growth_yoy";
const shanghe = "revenue.370126._._.biochem-revenue-above-size-county.A.growth_yoy";
const gdp = ["370126._._.gdp-county", "320500._._.gdp-city"].map((key) => `gdp.${key}.A.level`);
const card = '[data-panel="compare"]';

function address(query: Readonly<Record<string, string>>): string {
  return `/compare?${new URLSearchParams({ v: "1", ...query }).toString()}`;
}

/** Opens a comparison and waits for its chart, or for its table where it has none. */
async function compare(page: Page, query: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(address(query));
  await page.locator(`${card} :is(svg, table)`).first().waitFor();
}

describe("a comparison", () => {
  const shown = { series: `${suzhou},${shanghe}`, from: "2018", at: "2020", table: "1" };

  test("is restored from its address alone, and says what cannot be compared", async () => {
    const page = await dashboard.page();
    await compare(page, shown);
    const answers = await page.locator("[data-answers-at]").innerText();
    expect(answers).toContain("2020年苏州营业收入增速不低于20%；商河同期无数据，无从比较。");
    expect(await page.locator("[data-chip]").allInnerTexts()).toEqual([
      expect.stringContaining("苏州 · 营业收入"),
      expect.stringContaining("商河 · 营业收入"),
    ]);
    expect(await page.locator("[data-control=from] select").inputValue()).toBe("2018");
    expect(await page.locator("[data-compare-table]").innerText()).toContain("≥20%");
    expect(await page.locator("[data-guard]").innerText()).toMatch(/^不可比（苏州与商河）：.*集群定义不同/s);
  });

  test("is restored in the other language as well", async () => {
    const page = await dashboard.page({ language: "en", theme: "dark" });
    await compare(page, shown);
    expect(await page.locator("[data-answers-at]").innerText()).toContain(
      "2020, operating revenue, growth: Suzhou at least 20%; Shanghe has no number then",
    );
    expect(await page.locator("main").innerText()).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("sets the two numbers of a sentence in one unit", async () => {
    const page = await dashboard.page({ language: "en" });
    await compare(page, { series: gdp.join(","), at: "2023" });
    expect(await page.locator("[data-answers-at]").innerText()).toContain(
      "24.61 billion CNY, 2,465.34 billion CNY",
    );
    const all = page.locator("[data-all-answers] li");
    expect(await all.count()).toBe(0);
    await page.locator("[data-all-answers] summary").click();
    await expect.poll(() => all.allInnerTexts()).toContainEqual(expect.stringContaining("2018"));
  });

  test("opens from a chart of the overview, changes step by step, and takes each step back", async () => {
    const page = await dashboard.page();
    await visit(page);
    await page.locator('[data-panel="shanghe-park-growth"] [data-action=compare]').click();
    await page.locator(`${card} svg`).first().waitFor();
    const chips = page.locator("[data-chip]");
    const all = await chips.count();
    await page.locator("[data-remove]").first().click();
    await page.getByLabel("柱形", { exact: true }).check();
    expect(new URL(page.url()).searchParams.get("chart")).toBe("bar");
    await page.locator("[data-action=undo]").click();
    await expect.poll(() => page.getByLabel("折线", { exact: true }).isChecked()).toBe(true);
    await page.keyboard.press("Control+z");
    await expect.poll(() => chips.count()).toBe(all);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => chips.count()).toBe(all - 1);
    await page.goBack();
    await expect.poll(() => chips.count()).toBe(all);
    expect(await page.locator("[data-action=redo]").isEnabled()).toBe(true);
  });

  test("is drawn anew like one that is opened", async () => {
    const page = await dashboard.page();
    await compare(page, { series: [...gdp, "gdp.370100._._.gdp-city.A.level"].join(",") });
    const shapes = (): Promise<string[]> =>
      page
        .locator(`${card} .drawing svg path, ${card} .drawing svg text`)
        .evaluateAll((all) =>
          all
            .map((one) => ["d", "transform", "x", "y"].map((name) => one.getAttribute(name)).join(" "))
            .sort(),
        );
    for (const [form, scale] of [
      ["折线", "对数"],
      ["坡度", null],
      ["柱形", "等距"],
    ] as const) {
      await page.getByLabel(form, { exact: true }).check();
      if (scale !== null) await page.getByLabel(scale, { exact: true }).check();
      await page.waitForTimeout(500);
      const redrawn = await shapes();
      await page.reload();
      await expect.poll(shapes).toEqual(redrawn);
    }
  });

  test("is put together by searching, and offered where nothing is chosen", async () => {
    const page = await dashboard.page();
    await page.goto("/compare");
    await page.locator("[data-suggestion=levels]").waitFor();
    await page.locator("[data-find=indicator] input").fill("营收");
    await page.getByRole("option", { name: "营业收入" }).first().click();
    await page.locator(`[data-series="${suzhou}"]`).check();
    await page.locator(`[data-series="${shanghe}"]`).check();
    await expect.poll(() => page.locator("[data-chip]").count()).toBe(2);
    expect(new URL(page.url()).searchParams.get("series")).toBe(`${suzhou},${shanghe}`);
  });
});

describe("what is computed", () => {
  test("keeps 20%以上 at least 20%, in chart and table", async () => {
    const page = await dashboard.page();
    await compare(page, { series: suzhou, transform: "average-growth", span: "2", table: "1" });
    const cells = await page.locator("[data-compare-table] .figure-link").allInnerTexts();
    expect(cells).toEqual(["≥20%", "≥20%"]);
    const marks = page.locator(`${card} .spots a`);
    expect(await marks.first().getAttribute("aria-label")).toMatch(/≥20%/);
  });

  test("leads down to what sources state", async () => {
    const page = await dashboard.page();
    await compare(page, { series: gdp.join(","), transform: "yoy", table: "1" });
    // 24653.4 ÷ 23958.3 − 1 = 2.9 %, by hand.
    await page.locator("[data-compare-table] .figure-link", { hasText: "+2.9" }).click();
    const tree = page.locator("[data-lineage]");
    await tree.waitFor();
    expect(await tree.innerText()).toMatch(/a ÷ b − 1.*24653\.4亿元.*23958\.3亿元/s);
    await tree.locator(".figure-link").first().click();
    await expect.poll(() => page.locator("[data-passport-value]").innerText()).toContain("24653.4");
  });

  test("stands beside what sources publish", async () => {
    const page = await dashboard.page();
    await compare(page, {
      series: "revenue.CN._._.pharma-industry-revenue-national.A.level",
      transform: "yoy",
    });
    const row = page.locator("[data-reported] tbody tr", { hasText: "2022年" });
    // 33633.7 ÷ 33707.5 − 1 = −0.22 %, by hand.
    expect(await row.innerText()).toMatch(/\+0\.5%.*−0\.2.*%.*−0\.7.*个百分点/s);
  });
});

describe("a chart", () => {
  test("has one unit in title, axis, labels and table, and names the scopes that it mixes", async () => {
    const page = await dashboard.page({ language: "en" });
    await compare(page, { series: gdp.join(","), table: "1" });
    const words = await page.locator(card).innerText();
    expect(words).toContain("Shanghe 24.61 billion CNY, below Suzhou 2,465.34 billion CNY");
    expect(words).toContain("billion CNY · scopes differ: County · current prices; City · current prices");
    expect(words).not.toContain("trillion");
    await page.locator(`${card} .drawing svg`, { hasText: "2,465.34" }).waitFor();
  });

  test("says that it shows levels until a transform has all that it takes", async () => {
    const page = await dashboard.page();
    await compare(page, { series: gdp.join(","), transform: "per-capita" });
    expect(await page.locator(`${card} .card-subtitle`).first().innerText()).toContain(
      "显示原值：人均尚缺另一序列",
    );
  });
});

describe("what cannot be", () => {
  test("is named, parameter by parameter, and all else is shown", async () => {
    const page = await dashboard.page();
    const nowhere = { align: "event", event: "no-such-event", from: "2022", to: "2018" };
    await compare(page, { series: [...gdp, "no-such-series"].join(","), ...nowhere });
    expect(await page.locator("[data-left-out]").innerText()).toMatch(
      /series = no-such-series.*event = no-such-event/s,
    );
    expect(await page.locator("[data-crossed]").innerText()).toMatch(/from = 2022.*to = 2018/s);
    expect(await page.locator(`${card} [role=alert]`).count()).toBe(0);
    const [link] = await page
      .locator(`${card} a[href*="/comparison"]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(link).toContain("gdp.320500");
    expect(link).not.toContain("no-such");
  });

  test("is said to be not comparable, also in the picture", async () => {
    const page = await dashboard.page();
    await compare(page, { series: `${gdp[0] ?? ""},gross-output.park-sip._._.biomed-output-sip.A.level` });
    expect(await page.locator("[data-guard]").innerText()).toMatch(/^不可比（商河与苏州工业园区）：指标不同/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`${card} [data-action=svg]`).click(),
    ]);
    expect(await readFile(await download.path(), "utf8")).toContain("不可比");
  });

  test("is answered in words where a base has no number, and an address cannot be read", async () => {
    const page = await dashboard.page();
    await compare(page, { series: gdp.join(","), transform: "index", base: "1990", span: "many" });
    expect(await page.locator("[data-unread]").innerText()).toContain("span = many");
    expect(await page.locator("[data-series-notices]").innerText()).toContain("定基期没有数");
    expect(await page.locator("main").innerText()).not.toMatch(/NaN|Infinity|null/);
  });

  test("leaves a series that does not exist to be taken out", async () => {
    const page = await dashboard.page();
    await page.goto(address({ series: `no-such.A.level,${suzhou}` }));
    await page.locator("[data-left-out]").getByText("no-such.A.level").waitFor();
    await page.locator('[data-chip="no-such.A.level"] [data-remove]').click();
    await expect.poll(() => page.locator("[data-left-out]").count()).toBe(0);
    await page.locator(`${card} svg`).first().waitFor();
  });
});

test("a comparison is saved under a name, opened again and deleted", async () => {
  const page = await dashboard.page();
  await compare(page, { series: suzhou, chart: "bar" });
  await page.locator("[data-views] summary").click();
  await page.getByLabel("名称", { exact: true }).fill("苏州增速");
  await page.locator("[data-action=save-view]").click();
  await page.goto("/compare");
  await page.locator("[data-views] summary").click();
  await page.getByRole("link", { name: "苏州增速" }).click();
  await page.locator(`${card} svg`).first().waitFor();
  expect(await page.getByLabel("柱形", { exact: true }).isChecked()).toBe(true);
  await page.locator("[data-views]").getByRole("button", { name: "给“苏州增速”改名" }).click();
  await page.getByLabel("“苏州增速”的新名称").fill("苏州");
  await page.locator("[data-action=keep-name]").click();
  await page.getByText("已改名为“苏州”。").waitFor();

  const second = await dashboard.page();
  await compare(second, { series: suzhou });
  await second.locator("[data-views] summary").click();
  await page.getByLabel("名称", { exact: true }).fill("后到");
  await page.locator("[data-action=save-view]").click();
  await page.getByText("已保存“后到”。").waitFor();
  // The second tab has not seen it: it is told, and asked before anything is replaced.
  await second.getByLabel("名称", { exact: true }).fill("后到");
  await second.locator("[data-action=save-view]").click();
  await second.locator("[data-conflict]").getByText("“后到”刚由").waitFor();
  await second.locator("[data-action=replace-view]").click();
  await second.getByText("已保存“后到”。").waitFor();
  // Nor has the first tab seen that.
  await page.locator("[data-action=save-view]").click();
  await page.locator("[data-conflict]").getByText("修改过").waitFor();
  await second.getByLabel("名称", { exact: true }).fill("名".repeat(90));
  await second.getByText("名称最多80字").waitFor();

  for (const name of ["苏州", "后到"]) {
    await page
      .locator("[data-views]")
      .getByRole("button", { name: `删除“${name}”` })
      .click();
    await page.locator("[data-views]").getByRole("button", { name: "删除", exact: true }).click();
    await expect.poll(() => page.getByRole("link", { name, exact: true }).count()).toBe(0);
  }
});
