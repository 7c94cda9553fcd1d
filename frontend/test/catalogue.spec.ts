import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startDashboard, type Dashboard } from "./dashboard";

const gdpOfShandong = "gdp.370000._._.gdp-province.A.level";

let dashboard: Dashboard;
beforeAll(async () => void (dashboard = await startDashboard()));
afterAll(() => dashboard.stop());

describe("the catalogue", () => {
  test("is searched as it is typed, filtered by keyboard, and restored from its address", async () => {
    const page = await dashboard.page();
    await page.goto("/catalogue");
    await page.locator("input[name=q]").fill("shanghe gdp");
    await page.waitForURL(/q=shanghe\+gdp|q=shanghe%20gdp/);
    await page.locator('[data-series^="gdp.370126."]').first().waitFor();
    const growth = page.locator('.wide-filters [data-facet="form"] [data-choice="growth_yoy_real"]');
    await growth.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/form=growth_yoy_real/);
    await page.locator("[data-series]", { hasText: "可比价" }).first().waitFor();

    const fresh = await dashboard.page({ language: "en" });
    await fresh.goto(page.url());
    await fresh.locator('[data-series^="gdp.370126."]').first().waitFor();
    expect(await fresh.locator("input[name=q]").inputValue()).toBe("shanghe gdp");
    expect(await fresh.locator("[data-results] [data-series]").count()).toBe(
      await page.locator("[data-results] [data-series]").count(),
    );
  });

  test("says which filters of an address are none, and lists and downloads by the others", async () => {
    const page = await dashboard.page();
    await page.goto("/catalogue?entity=370126&frequency=Z&from=2030&to=1990");
    await page.locator("[data-left-out]").getByText("frequency = Z").waitFor();
    expect(await page.locator("[data-crossed]").innerText()).toMatch(/from = 2030.*to = 1990/s);
    const chips = await page.locator(".chip").allInnerTexts();
    expect(chips.filter((text) => text.includes("（未采用）"))).toHaveLength(3);
    const listed = await page.locator("[data-kind=series] .count").innerText();
    const file = await page.locator('a[href*="/catalogue/file"]').first().getAttribute("href");
    const rows = (await (await page.request.get(file ?? "")).text()).trim().split("\n");
    expect(rows).toHaveLength(Number(listed) + 1);
  });

  test("says in words that nothing was found", async () => {
    const page = await dashboard.page();
    await page.goto("/catalogue?q=不存在的词");
    expect(await page.locator("[data-empty]").innerText()).toContain("没有哪一条同时含有“不存在的词”");
  });

  test("takes chosen series to the comparison", async () => {
    const page = await dashboard.page();
    await page.goto("/catalogue?q=gdp&form=level");
    const ticks = page.locator("[data-series] input[type=checkbox]");
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    const codes = await page
      .locator("[data-series]")
      .evaluateAll((rows) => rows.slice(0, 2).map((row) => row.getAttribute("data-series") ?? ""));
    await page.locator("[data-action=compare]").click();
    await page.waitForURL(/\/compare\?/);
    expect(new URL(page.url()).searchParams.get("series")).toBe(codes.join(","));
  });
});

describe("the page of a series", () => {
  test("tells what was said when, opens the passport of a number and gives files away", async () => {
    const page = await dashboard.page();
    await page.goto(`/catalogue/${gdpOfShandong}`);
    const revisions = await page.locator("[data-revisions] tbody").innerText();
    for (const part of ["2024-03-31", "92068.7亿元", "首次公布", "94206.4亿元", "+2137.7亿元"])
      expect(revisions).toContain(part);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-download=csv][href*=vintages]").click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await page.locator(`[data-figure="${gdpOfShandong}@2023"]`).last().click();
    await page.getByRole("dialog", { name: "数字护照" }).waitFor();
  });

  test("is told as of a day", async () => {
    const page = await dashboard.page();
    await page.goto(`/catalogue/${gdpOfShandong}?asOf=2024-06-30`);
    await page.locator(`[data-figure="${gdpOfShandong}@2023"]`, { hasText: "92068.7" }).first().waitFor();
    expect(await page.locator(`[data-figure="${gdpOfShandong}@2024"]`).count()).toBe(0);
  });
});
