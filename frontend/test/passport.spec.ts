import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedEnterprises, startDashboard, visit, type Dashboard } from "./dashboard";

let dashboard: Dashboard;
beforeAll(async () => void (dashboard = await startDashboard()));
afterAll(() => dashboard.stop());

describe("the passport of a number", () => {
  test("opens and closes by keyboard, and gives the focus back", async () => {
    const page = await dashboard.page();
    await visit(page);
    const number = page.locator(`.headlines [data-figure="${signedEnterprises}"]`);
    await number.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "数字护照" }).waitFor();
    expect(new URL(page.url()).searchParams.get("figure")).toBe(signedEnterprises);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(new URL(page.url()).searchParams.get("figure")).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-figure"))).toBe(
      signedEnterprises,
    );
  });

  test("is restored from its address with words, bounds, source and place", async () => {
    const page = await dashboard.page();
    await page.goto(`/?figure=${signedEnterprises}`);
    const dialog = page.getByRole("dialog");
    await dialog.getByText("“50余家”", { exact: true }).waitFor();
    const words = await dialog.innerText();
    for (const part of [
      "50+",
      "大于 50家，小于 60家",
      "上界 60家",
      "惯例",
      "第 103 段",
      "2023-07 发布（推定）",
      "首次公布",
    ])
      expect(words).toContain(part);
    for (const other of ["47家", "95家"]) await dialog.getByText(other, { exact: true }).waitFor();
  });

  test("of a computed number gives the focus back to it", async () => {
    const page = await dashboard.page();
    const series = "gdp.370000._._.gdp-province.A.level,gdp.320000._._.gdp-province.A.level";
    await page.goto(`/compare?v=1&series=${series}&transform=yoy&table=1`);
    const number = page.locator("[data-compare-table] .figure-link").first();
    await number.click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const figure = await number.getAttribute("data-figure");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-figure")))
      .toBe(figure);
  });

  test("keeps the focus within", async () => {
    const page = await dashboard.page();
    await visit(page, `/?figure=${signedEnterprises}`);
    await page.getByRole("dialog").waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest("dialog") === null,
      );
      expect(outside).toBe(false);
    }
  });

  test("gives its citation away", async () => {
    const page = await dashboard.page();
    await page.goto(`/?figure=${signedEnterprises}`);
    await page.locator("[data-action=copy-citation]").click();
    await page.getByText("引文已复制").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/企业数.*2023年7月：50\+家（原文“50余家”）。来源：.*第 103 段/);
  });

  test("says when there is no such number", async () => {
    const page = await dashboard.page();
    await page.goto(
      "/?figure=enterprise-count.park-shanghe-biopharma-chem._._.signed-biomed-park.M.level@1999",
    );
    await page.getByRole("dialog").getByText("没有这个数", { exact: true }).waitFor();
  });

  test("opens from a mark of a chart", async () => {
    const page = await dashboard.page();
    await visit(page);
    await page.locator('[data-panel="shanghe-park-growth"] .spots .figure-link').first().click();
    await page.getByRole("dialog").getByText("≥20%").first().waitFor();
  });
});
