import { readFile } from "node:fs/promises";
import { brotliDecompressSync, gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedEnterprises, startDashboard, visit, type Dashboard } from "./dashboard";

let dashboard: Dashboard;
beforeAll(async () => void (dashboard = await startDashboard()));
afterAll(() => dashboard.stop());

describe("the overview", () => {
  test("shows the headline figures with their bounds", async () => {
    const page = await dashboard.page();
    await visit(page);
    const strip = await page.locator(".headlines").innerText();
    for (const words of ["50+", "69.6", "亿元", "+17.4%", "≈", "1/5", "第", "名次，非份额", "原文“50余家”"])
      expect(strip).toContain(words);
    expect(await page.locator("[data-panel] h3").first().innerText()).toBe(
      "四种口径，四个企业数：不能连成一条线",
    );
    expect(await page.title()).toBe("商河生物医药化工产业园 · 集群 Jiqun");
  });

  test("says what may not be compared, and why", async () => {
    const page = await dashboard.page();
    await visit(page);
    expect(await page.locator(".comparison").first().innerText()).toMatch(
      /^不可比（苏州与商河）：.+没有同一时期的数/s,
    );
  });

  test("has an overview for another entity", async () => {
    const page = await dashboard.page();
    await page.goto("/");
    await page.locator("header select").selectOption("320500");
    await page.waitForURL("**/overview/320500");
    await page.getByRole("heading", { level: 1, name: "苏州市" }).waitFor();
  });

  test("sends no request to another origin", async () => {
    const page = await dashboard.page();
    const origins = new Set<string>();
    page.on("request", (request) => {
      if (/^https?:/.test(request.url())) origins.add(new URL(request.url()).origin);
    });
    await visit(page, `/?figure=${signedEnterprises}`);
    expect([...origins]).toEqual([dashboard.url.replace(/\/$/, "")]);
  });

  test("loads without complaints of the browser", async () => {
    const page = await dashboard.page();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await visit(page);
    expect(complaints).toEqual([]);
  });

  test("brings little JavaScript before the first chart, and with it", async () => {
    const page = await dashboard.page();
    const scripts = new Set<string>();
    page.on("request", (request) => {
      if (request.url().endsWith(".js")) scripts.add(request.url());
    });
    await visit(page);
    const html = await (await fetch(dashboard.url)).text();
    // What the page itself names comes before anything is drawn; the rest comes for what it shows.
    const first = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = ""]) =>
      String(new URL(path, dashboard.url)),
    );
    expect(first.length).toBeGreaterThan(3);
    for (const address of first) {
      const packed = await fetch(`${address}.br`);
      // What is too short to gain by it lies there as it is.
      if (packed.status === 404) continue;
      const content = await (await fetch(address)).text();
      expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(content);
    }
    expect(await gzippedLength(first)).toBeLessThanOrEqual(150_000);
    expect(await gzippedLength(scripts)).toBeLessThanOrEqual(350_000);
  });

  test.each([390, 768, 1440])("does not scroll sideways at %i px", async (width) => {
    const page = await dashboard.page({ width });
    await visit(page);
    const room = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(room).toBeLessThanOrEqual(0);
  });
});

describe("the choices of a reader", () => {
  test("switch the language at once and for the next visit", async () => {
    const page = await dashboard.page();
    await visit(page);
    await page.getByLabel("EN", { exact: true }).check();
    await page
      .getByRole("heading", { level: 1, name: "Shanghe Biomedical-Chemical Industrial Park" })
      .waitFor();
    await page.locator('html[lang="en"]').waitFor({ state: "attached" });
    await page.reload();
    await page
      .getByRole("heading", { level: 1, name: "Shanghe Biomedical-Chemical Industrial Park" })
      .waitFor();
    expect(await page.locator("main").innerText()).not.toContain("口径");
  });

  test("switch the theme", async () => {
    const page = await dashboard.page();
    await visit(page);
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByLabel("深色").check();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await ground()).not.toBe(light);
  });

  test("switch the unit of money, not of counts", async () => {
    const page = await dashboard.page();
    await visit(page);
    await page.getByLabel("万", { exact: true }).check();
    const strip = page.locator(".headlines");
    await strip.getByText("万元").first().waitFor();
    expect(await strip.innerText()).toMatch(/696,?000\s*万元/);
    expect(await strip.innerText()).toMatch(/50\+\s*家/);
  });
});

describe("a failure", () => {
  async function failing(page: Page, address: string): Promise<{ mend: () => Promise<void> }> {
    const body = {
      code: "DATABASE_UNAVAILABLE",
      message: { zh: "", en: "" },
      details: [],
      requestId: "0123-request",
    };
    await page.route(address, (route) => route.fulfill({ status: 503, json: body }));
    return { mend: () => page.unroute(address) };
  }

  test("is told with code and request, stays with its own part, and passes on retry", async () => {
    const page = await dashboard.page();
    const { mend } = await failing(page, "**/headlines");
    await page.goto("/");
    const alert = page.locator(".headlines [role=alert]");
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/数据库暂时不可用.*DATABASE_UNAVAILABLE.*0123-request/s);
    await page.locator("[data-panel] svg").nth(3).waitFor();
    await mend();
    await alert.getByRole("button", { name: "重试" }).click();
    await page.locator(".headlines .figure-link").first().waitFor();
  });

  test("of the network says so, and passes by itself when the service answers again", async () => {
    const page = await dashboard.page();
    await page.route(/headlines|api\/health/, (route) => route.abort());
    await page.goto("/");
    expect(await page.locator(".headlines [role=alert]").innerText()).toMatch(/连不上服务.*自动重试/s);
    await page.unroute(/headlines|api\/health/);
    await page.locator(".headlines .figure-link").first().waitFor({ timeout: 30_000 });
  });

  test("to fetch a page is told, and the page opens by itself when the service is back", async () => {
    const page = await dashboard.page();
    await visit(page);
    const dead = /ComparePage|api\/health/;
    await page.route(dead, (route) => route.abort());
    await page.getByRole("link", { name: "比较", exact: true }).click();
    const alert = page.locator("[data-missing-page]");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("恢复后会自动打开");
    await page.unroute(dead);
    await page.locator(".workbench").waitFor({ timeout: 30_000 });
    expect(await alert.count()).toBe(0);
  });

  test("to find a page's code after an upgrade loads it afresh, once", async () => {
    const page = await dashboard.page();
    await visit(page);
    let asked = 0;
    // The route stays: one that ends while the page is loaded afresh may hold its requests back.
    await page.route(/ComparePage/, (route) => {
      asked += 1;
      return asked === 1 ? route.fulfill({ status: 404, body: "" }) : route.continue();
    });
    await page.getByRole("link", { name: "比较", exact: true }).click();
    await page.locator(".workbench").waitFor();
    expect(asked).toBeGreaterThan(1);
    await page.route(/CataloguePage/, (route) => route.fulfill({ status: 404, body: "" }));
    await page.getByRole("link", { name: "目录", exact: true }).click();
    expect(await page.locator("[data-missing-page]").innerText()).toContain("没有这一页的程序");
  });

  test("of an unknown entity is worded", async () => {
    const page = await dashboard.page();
    await page.goto("/overview/no-such-place");
    expect(await page.locator(".headlines [role=alert]").innerText()).toContain("没有找到这个对象");
  });
});

describe("what is taken away", () => {
  test("the table behind a chart opens, stays in the address, and leads to passports", async () => {
    const page = await dashboard.page();
    await visit(page);
    const card = page.locator('[data-panel="shanghe-park-growth"]');
    await card.locator("[data-action=table]").click();
    expect(await card.locator("tbody tr").count()).toBe(4);
    expect(await card.locator("table").innerText()).toContain("≥20%");
    expect(new URL(page.url()).searchParams.get("table")).toBe("shanghe-park-growth");
    await page.reload();
    await card.locator("tbody .figure-link").first().click();
    await page.getByRole("dialog").waitFor();
  });

  test("SVG and PNG carry title, notice, sources and date", async () => {
    const page = await dashboard.page();
    await visit(page);
    const card = page.locator('[data-panel="shanghe-park-growth"]');
    const svg = await downloaded(page, () => card.locator("[data-action=svg]").click());
    expect(svg.name).toMatch(/^苏州-商河-[^→；]+-增速-\d{4}-\d{2}-\d{2}\.svg$/);
    const text = svg.bytes.toString("utf8");
    for (const words of ["苏州连续三年不低于20%", "不可比", "来源：", "数据截至 2025-", "≥20%"])
      expect(text).toContain(words);
    const png = await downloaded(page, () => card.locator("[data-action=png]").click());
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(png.bytes.readUInt32BE(16)).toBe(1800);
  });

  async function downloaded(
    page: Page,
    act: () => Promise<void>,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
});

async function gzippedLength(addresses: Iterable<string>): Promise<number> {
  let length = 0;
  for (const address of addresses)
    length += gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer()), { level: 9 }).length;
  return length;
}
