import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startDashboard, type Dashboard } from "./dashboard";

let dashboard: Dashboard;
beforeAll(async () => void (dashboard = await startDashboard()));
afterAll(() => dashboard.stop());

/** Reading happens in a thread of its own, which takes its time to start on a busy machine. */
const patience = { timeout: 60_000 };

/** One place that is not known, no unit, and at first a cell that is no number. */
function statement(values: { readonly shanghe: string; readonly suzhou: string }): string {
  return [
    "部分地区利润总额,,",
    "地区,利润总额,",
    ",2016年,2017年",
    `商河县,10.5,${values.shanghe}`,
    `苏州市,300.1,${values.suzhou}`,
    "测试新镇,1.1,1.2",
    "",
  ].join("\n");
}

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.goto("/import");
  await page.locator("[data-drop] input[type=file]").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text, "utf8"),
  });
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/, patience);
  await page.locator("[data-table]").first().waitFor(patience);
}

async function toStep(page: Page, step: string): Promise<void> {
  await page.locator(`a[data-step="${step}"]`).click(patience);
  await page.waitForURL(new RegExp(`step=${step}`));
}

/** Answers everything that is asked: a new place (which then lacks a scope), the first scope offered, 亿元, a day, a source and a grade. */
async function answerAll(page: Page): Promise<void> {
  await toStep(page, "answer");
  const place = page.locator('[data-question^="entity:"]');
  await place.locator("[data-create]").click();
  await place.getByLabel("英文名称").fill("Test Town");
  await place.getByLabel("代码").fill("test-town");
  await place.getByRole("button", { name: "就用这个" }).click();
  for (const unit of await page.locator('[data-question^="unit"]').all()) {
    await unit.getByLabel("别的单位").fill("亿元");
    await unit.getByRole("button", { name: "采用", exact: true }).click();
  }
  for (const scope of await page.locator('[data-question^="scope"]').all()) await takeFirst(scope);
  const day = page.locator('[data-question="known_on"]');
  await day.getByLabel("日期").fill("2024-02-01");
  await day.getByRole("button", { name: "采用", exact: true }).click();
  const source = page.locator('[data-question="source"]');
  await source.getByRole("combobox").fill("济南");
  await source.getByRole("option").first().click();
  await page.locator('[data-question="grade"] [data-value="A"]').click();
  await page.locator("[data-action=send]").click();
  await day.waitFor({ state: "detached", ...patience });
  const more = page.locator('[data-question^="scope"]');
  if ((await more.count()) > 0) {
    for (const scope of await more.all()) await takeFirst(scope);
    await page.locator("[data-action=send]").click();
  }
  await page.getByRole("heading", { name: "没有要回答的问题" }).waitFor(patience);
}

function takeFirst(question: Locator): Promise<void> {
  return question.locator(".chip").first().click();
}

async function commit(page: Page): Promise<string> {
  await toStep(page, "commit");
  await page.locator("[data-action=commit]").click();
  const done = page.locator("[data-committed] h2");
  await done.waitFor(patience);
  return /批次 (\d+)/.exec(await done.innerText())?.[1] ?? "";
}

describe("a file on its way in", () => {
  test("is understood, answered, mended, committed, revised and undone, and its numbers lead back to it", async () => {
    const page = await dashboard.page();
    await bring(page, "一月.csv", statement({ shanghe: "12.5", suzhou: "三百二" }));

    const table = page.locator("[data-table]");
    expect(await table.innerText()).toMatch(
      /部分地区利润总额[\s\S]*A2:C6[\s\S]*测试新镇[\s\S]*2016年 至 2017年/,
    );
    const bad = page.locator('[data-cell="C5"]');
    expect(await bad.getAttribute("class")).toContain("issue-error");
    expect(await page.locator('[data-cell="B4"]').textContent()).toMatch(/10\.5; B4; 数值; 读作 商河县/);

    await answerAll(page);
    await toStep(page, "check");
    await page.locator('[data-issue="NOT_A_NUMBER"] [data-cell-link="C5"]').click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-cell") === "C5");
    expect(await page.locator('a[data-step="commit"]').count()).toBe(0);

    await bring(page, "一月.csv", statement({ shanghe: "12.5", suzhou: "320" }));
    await answerAll(page);
    await toStep(page, "difference");
    expect(await page.locator('[data-tab="new"]').innerText()).toMatch(/^6\s/);
    await page.locator("[data-row]").nth(5).waitFor();
    const address = page.url();
    await page.reload();
    await page.locator('[data-tab="new"]').waitFor();
    expect(page.url()).toBe(address);
    const first = await commit(page);
    expect(Number(first)).toBeGreaterThan(0);

    await bring(page, "二月.csv", statement({ shanghe: "12.9", suzhou: "320" }));
    await toStep(page, "answer");
    await page.locator("[data-action=remembered]").click();
    await page.locator('[data-question="known_on"]').getByLabel("日期").fill("2024-03-01");
    await page
      .locator('[data-question="known_on"]')
      .getByRole("button", { name: "采用", exact: true })
      .click();
    await page.locator("[data-action=send]").click();
    await page.getByRole("heading", { name: "没有要回答的问题" }).waitFor(patience);
    await toStep(page, "difference");
    const revised = page.locator("[data-row]");
    await revised.first().waitFor();
    expect(await page.locator('[data-tab="revised"]').getAttribute("aria-selected")).toBe("true");
    expect(await revised.innerText()).toMatch(
      /商河县[\s\S]*12\.5亿元[\s\S]*12\.9亿元[\s\S]*\+0\.4亿元[\s\S]*C4/,
    );
    const second = await commit(page);
    expect(Number(second)).toBeGreaterThan(Number(first));

    await page.getByRole("link", { name: "查看这条导入记录" }).click();
    const entry = page.locator(`[data-batch="${second}"]`);
    await entry.getByRole("button", { name: `撤销批次 ${second}` }).click();
    await entry.getByRole("button", { name: "确认撤销" }).click();
    await entry.getByText("已撤销").waitFor(patience);

    await page.goto(await figureOf(page, first));
    const passport = page.getByRole("dialog", { name: "数字护照" });
    await passport.locator("[data-imported-cell]").waitFor();
    expect(await passport.innerText()).toMatch(/12\.5亿元|12\.5\s*亿元/);
    expect(await passport.locator("[data-imported-cell]").innerText()).toContain("C4");
    await passport.getByRole("link", { name: `查看批次 ${first}` }).click();
    await page.locator(`[data-batch="${first}"]`).getByRole("link", { name: "下载原始文件" }).waitFor();
  });

  /** Address of the passport of the number that a batch brought for 商河县 in 2017. */
  async function figureOf(page: Page, batch: string): Promise<string> {
    const series = await page.evaluate(async () => {
      const answer = await fetch("/api/v1/series?entity=370126&indicator=total-profit");
      return ((await answer.json()) as { series: { code: string; frequency: string }[] }).series;
    });
    for (const { code } of series) {
      const brought = await page.evaluate(async (wanted) => {
        const answer = await fetch(`/api/v1/observations?series=${wanted}&from=2017&to=2017`);
        const body = (await answer.json()) as {
          references: { imports: { batch: number }[] };
        };
        return body.references.imports[0]?.batch ?? null;
      }, code);
      if (String(brought) === batch) return `/overview/370126?figure=${encodeURIComponent(`${code}@2017`)}`;
    }
    throw new Error(`no series of batch ${batch}`);
  }

  test("that nobody can read is refused with what to do", async () => {
    const page = await dashboard.page();
    await page.goto("/import");
    await page.locator("[data-drop] input[type=file]").setInputFiles({
      name: "空.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(""),
    });
    await page.locator("[data-refused]").getByText("FILE_EMPTY").waitFor(patience);
  });

  test("can be pasted, and dropped again at any point", async () => {
    const page = await dashboard.page();
    await page.goto("/import");
    await page.locator("[data-paste]").fill("地区\t2016年\n商河县\t1\n苏州市\t2\n");
    await page.getByText("3 行 2 列").waitFor();
    await page.locator("[data-action=paste]").click();
    await page.getByRole("heading", { level: 1, name: "clipboard.tsv" }).waitFor(patience);
    await page.getByRole("button", { name: "放弃这个文件" }).click();
    await page.getByRole("button", { name: "放弃", exact: true }).click();
    await page.getByText("这个文件已放弃").waitFor(patience);
  });

  test("has its grid walked by keyboard", async () => {
    const page = await dashboard.page();
    await bring(page, "键盘.csv", statement({ shanghe: "1", suzhou: "2" }));
    await page.locator('[data-cell="A1"]').focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "End"]) await page.keyboard.press(key);
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-cell") === "C3");
    expect(await page.locator("[data-cell-detail]").innerText()).toContain("2017年");
  });
});

describe("one figure of an article", () => {
  test("is found in its sentence, entered with its bounds, and known the second time", async () => {
    const page = await dashboard.page();
    await enterFigure(page);
    expect(await page.locator("[data-entered]").innerText()).toMatch(
      /已录入，批次 \d+[\s\S]*大于 70家，小于 80家/,
    );
    await page.locator("[data-action=passport]").click();
    const passport = page.getByRole("dialog", { name: "数字护照" });
    await passport.getByText("“70余家”", { exact: true }).waitFor();
    await passport.getByRole("link", { name: /查看批次/ }).click();
    await page.waitForURL(/\/import\/batches#batch-\d+/);
    await enterFigure(page);
    await page.getByText("早已一模一样地录入过").waitFor();
  });

  async function enterFigure(page: Page): Promise<void> {
    await page.goto("/import/figure");
    await page.getByLabel("原文").fill("截至目前，园区已签约入驻企业70余家。");
    await page.locator("[data-action=read]").click();
    await page.locator("[data-sentence] mark", { hasText: "70余家" }).waitFor();
    await choose(page, "entity", "商河县");
    await choose(page, "indicator", "企业数");
    await choose(page, "scope", "签约");
    await choose(page, "source", "济南");
    await page.getByLabel("时期").fill("2019-05");
    await page.getByLabel("第几").fill("3");
    await page.getByLabel("何时可知").fill("2026-01-05");
    await page.locator("[data-action=save]").click();
    await page.locator("[data-entered]").waitFor(patience);
  }

  async function choose(page: Page, field: string, text: string): Promise<void> {
    const box = page.locator(`[data-field="${field}"]`);
    await box.getByRole("combobox").fill(text);
    await box.getByRole("option").first().click();
  }
});
