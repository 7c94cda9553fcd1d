import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedEnterprises, startDashboard, visit, type Dashboard } from "./dashboard";

let dashboard: Dashboard;
beforeAll(async () => void (dashboard = await startDashboard()));
afterAll(() => dashboard.stop());

describe("on paper", () => {
  test("every chart is drawn, and an open passport does not cover the page", async () => {
    const page = await dashboard.page();
    await visit(page, `/?figure=${signedEnterprises}`);
    await page.emulateMedia({ media: "print" });
    const heights = await page
      .locator(".drawing svg")
      .evaluateAll((drawings) => drawings.map((drawing) => drawing.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(3);
    expect(Math.min(...heights)).toBeGreaterThan(80);
    expect(await page.locator("dialog").isVisible()).toBe(false);
  });
});
