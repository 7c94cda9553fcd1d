import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedEnterprises, startDashboard, visit, type Dashboard } from "./dashboard";

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

let dashboard: Dashboard;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  dashboard = await startDashboard();
});
afterAll(() => dashboard.stop());

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(options: object): Promise<unknown> } }).axe;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return runner.run({ runOnly: { type: "tag", values: tags } });
  });
  return (results as AxeResults).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
  );
}

function sidewaysRoom(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

describe("axe finds nothing", () => {
  test.each([
    { theme: "light", language: "zh-CN", width: 1440 },
    { theme: "dark", language: "zh-CN", width: 1440 },
    { theme: "light", language: "en", width: 390 },
  ] as const)("on the overview, $theme, $language, $width px", async (options) => {
    const page = await dashboard.page(options);
    await visit(page, "/?table=shanghe-park-growth,shanghe-park-market");
    await page.locator("#notes-heading").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each(["light", "dark"] as const)("on an open passport, %s", async (theme) => {
    const page = await dashboard.page({ theme });
    await visit(page, `/?figure=${signedEnterprises}`);
    await page.getByRole("dialog").getByText("47").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe("axe finds nothing on the page of clusters", () => {
  test.each([
    { theme: "light", language: "zh-CN", width: 1440 },
    { theme: "dark", language: "en", width: 390 },
  ] as const)("$theme, $language, $width px", async (options) => {
    const page = await dashboard.page(options);
    for (const [address, sign] of [
      ["/cluster", "[data-missing] li"],
      ["/cluster?simulated=7", "[data-panel=quotient] svg"],
    ] as const) {
      await page.goto(address);
      await page.locator(sign).first().waitFor();
      if (address === "/cluster") await page.locator("[data-action=edit-definition]").click();
      await page.locator("[data-overview] button[aria-expanded]").first().click();
      expect(await violations(page)).toEqual([]);
      expect(await sidewaysRoom(page)).toBeLessThanOrEqual(0);
    }
  });
});

describe("axe finds nothing on comparisons", () => {
  const gdp = "gdp.370126._._.gdp-county.A.level,gdp.320500._._.gdp-city.A.level";
  test.each([
    { theme: "light", language: "zh-CN", width: 1440 },
    { theme: "dark", language: "en", width: 390 },
  ] as const)("$theme, $language, $width px", async (options) => {
    const page = await dashboard.page(options);
    await page.goto("/compare");
    await page.locator("[data-suggestion]").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`/compare?series=${gdp}&transform=yoy&table=1&span=many`);
    await page.locator("[data-compare-table] a").first().waitFor();
    await page.locator("[data-views] summary").click();
    expect(await violations(page)).toEqual([]);
    expect(await sidewaysRoom(page)).toBeLessThanOrEqual(0);
    await page.locator("[data-views] summary").click();
    await page.locator("[data-compare-table] a").first().click();
    await page.locator("[data-lineage]").waitFor();
    // While the sheet comes in it is see-through, and so are its colours.
    await page
      .getByRole("dialog")
      .evaluate((sheet) => Promise.all(sheet.getAnimations().map(({ finished }) => finished)));
    expect(await violations(page)).toEqual([]);
  });
});

describe("axe finds nothing on the pages of importing", () => {
  const looks = [
    { theme: "light", language: "zh-CN", width: 1440 },
    { theme: "dark", language: "zh-CN", width: 768 },
    { theme: "light", language: "en", width: 390 },
  ] as const;

  test.each(looks)("$theme, $language, $width px", async (options) => {
    const page = await dashboard.page(options);
    for (const [address, sign] of [
      ["/import", "[data-uploads]"],
      ["/import/batches", "[data-batch]"],
      ["/import/figure", "[data-action=save]"],
    ] as const) {
      await page.goto(address);
      await page.locator(sign).first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sidewaysRoom(page)).toBeLessThanOrEqual(0);
    }
  });

  test.each(looks)("on a file that asks, $theme, $language, $width px", async (options) => {
    const page = await dashboard.page(options);
    await page.goto("/import");
    await page.locator("[data-drop] input[type=file]").setInputFiles({
      name: "问.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("利润总额,,\n地区,2016年,2017年\n商河县,1,二\n无名镇,3,4\n"),
    });
    await page.locator('[data-cell="A1"]').waitFor({ timeout: 60_000 });
    for (const step of ["understand", "answer", "check"]) {
      await page.locator(`a[data-step="${step}"]`).click();
      await page.waitForURL(new RegExp(`step=${step}`));
      if (step === "answer") await page.locator("[data-create]").first().click();
      await page.locator('[data-cell="A1"]').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sidewaysRoom(page)).toBeLessThanOrEqual(0);
    }
  });
});

describe("axe finds nothing in the catalogue", () => {
  test.each([
    { theme: "light", language: "zh-CN", width: 1440 },
    { theme: "dark", language: "en", width: 390 },
  ] as const)("$theme, $language, $width px", async (options) => {
    const page = await dashboard.page(options);
    for (const [address, sign] of [
      ["/catalogue?q=商河&grade=A", "[data-series]"],
      ["/catalogue?kind=indicator", "[data-indicator]"],
      ["/catalogue?q=不存在的词", "[data-empty]"],
      ["/catalogue/gdp.370000._._.gdp-province.A.level", "[data-revisions]"],
      ["/catalogue/source/shanghe-org-2023-07", "[data-series]"],
    ] as const) {
      await page.goto(address);
      await page.locator(sign).first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sidewaysRoom(page)).toBeLessThanOrEqual(0);
    }
  });
});

describe("without a pointer", () => {
  test("the first stop leads to the content", async () => {
    const page = await dashboard.page();
    await visit(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  });

  test("every number of a chart is a stop of its own", async () => {
    const page = await dashboard.page();
    await visit(page);
    const marks = page.locator('[data-panel="shanghe-park-enterprise-definitions"] .spots a');
    expect(await marks.count()).toBe(4);
    expect(await marks.first().getAttribute("aria-label")).toMatch(/50\+家.*打开出处/);
  });
});
