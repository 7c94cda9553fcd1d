import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDashboard, type Dashboard } from "./dashboard";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await startDashboard();
});
afterAll(() => dashboard.stop());

const textOf = (page: Page, sign: string): Promise<string> => page.locator(sign).first().innerText();
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

test("the page says what of an address it cannot use, and answers the rest", async () => {
  const page = await dashboard.page();
  await page.goto("/cluster?regions=370126,nowhere&benchmark=xyz&period=2023");
  await page.locator("[data-left-out]").getByText("regions = nowhere").waitFor();
  expect(await textOf(page, "[data-left-out]")).toContain("benchmark = xyz");
  expect(await page.locator("[data-row='370126']").count()).toBeGreaterThan(0);
  const file = await page.locator('a[href*="/cluster-lab/file"]').first().getAttribute("href");
  expect((await page.request.get(file ?? "")).status()).toBe(200);
});

test("the page says what is missing and what there is, and a definition is changed, saved and put back", async () => {
  const page = await dashboard.page();
  await page.goto("/cluster?period=2023");
  await page.getByText("缺：苏州 2023年 358、C27 产值").waitFor();
  expect(await textOf(page, "[data-definition] .members")).toContain("C27 医药制造业");
  expect(await textOf(page, "[data-known]")).toContain("44343.9亿元");

  await page.locator("[data-action=edit-definition]").click();
  await page.locator("[data-class='358']").uncheck();
  await page.locator("[data-class='268']").check();
  expect(await textOf(page, "[data-difference]")).toBe("新增 268、去掉 358");
  expect(await page.locator("[data-class='2761']").isDisabled()).toBe(true);
  await page.locator("[data-action=apply-classes]").click();
  await page.locator("[data-definition] .members").getByText("日用化学产品制造").waitFor();
  expect(query(page).get("classes")).toBe("C27,268");

  await page.getByLabel("中文名称").fill("医药与日化");
  await page.getByLabel("包含什么、依据什么（中文）").fill("试用");
  await page.getByLabel("包含什么、依据什么（英文）").fill("On trial");
  await page.locator("[data-action=save-definition]").click();
  await page.locator("[data-said]").getByText("已保存“医药与日化”").waitFor();
  await page.locator(".name").getByText("医药与日化").waitFor();
  expect(query(page).get("definition")).toMatch(/^user-/);
  const english = await dashboard.page({ language: "en" });
  await english.goto(`/cluster?definition=${query(page).get("definition")}`);
  await english.locator("[data-covers]").getByText("On trial").waitFor();
  expect(await english.locator("[data-definition] .name").getAttribute("lang")).toBe("zh-CN");
  expect(await english.locator("[data-covers]").getAttribute("lang")).toBeNull();
  await page.locator("[data-action=undo-save]").click();
  await page.locator("[data-said]").getByText("已恢复").waitFor();
});

test("an address is restored in a fresh browser, in the other language", async () => {
  const page = await dashboard.page({ language: "en" });
  await page.goto(
    "/cluster?definition=pharma-manufacturing&indicator=main-business-revenue&period=2013&base=2008",
  );
  await page.getByText("Missing: Revenue from principal business of C27, Suzhou, 2013").waitFor();
  expect(await textOf(page, "[data-row=CN]")).toContain("2.048422 trillion CNY");
});

test("simulated data is drawn, called simulated everywhere, and left again", async () => {
  const page = await dashboard.page();
  await page.goto("/cluster");
  await page.locator("[data-simulated-fields] summary").click();
  await page.locator("[data-action=simulate]").click();
  await page.locator("[data-simulated]").waitFor();
  await page.locator("[data-panel=shift-share] svg").waitFor();
  const titles = await page.locator("#content .card-title, main .card-title").allInnerTexts();
  expect(titles.length).toBeGreaterThan(5);
  expect(titles.filter((title) => !title.startsWith("【模拟】"))).toEqual([]);
  await page.locator("[data-row='sim-1'] button[aria-expanded]").first().click();
  expect(await textOf(page, "[data-how='sim-1']")).toContain("(a ÷ b) ÷ (c ÷ d)");

  await page.locator("[data-action=stop-simulated]").click();
  await page.locator("[data-missing] li").first().waitFor();
  expect(query(page).has("simulated")).toBe(false);
});
