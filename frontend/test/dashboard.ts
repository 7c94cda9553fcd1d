import type { Browser, Page } from "playwright-core";
import { startBrowser } from "./browser";
import { startService, type RunningService } from "./service";

export interface PageOptions {
  readonly width?: number;
  readonly theme?: "light" | "dark";
  readonly language?: "zh-CN" | "en";
}

/** The dashboard in a browser, on the real service with the seed. */
export interface Dashboard {
  readonly url: string;
  /** A fresh visitor's page, not yet at an address. */
  page(options?: PageOptions): Promise<Page>;
  stop(): Promise<void>;
}

export async function startDashboard(): Promise<Dashboard> {
  const [service, browser] = await Promise.all([startService(), startBrowser()]);
  return {
    url: service.url,
    page: (options = {}) => openPage(browser, { service, options }),
    stop: async () => {
      await browser.close();
      await service.stop();
    },
  };
}

async function openPage(
  browser: Browser,
  { service, options }: { readonly service: RunningService; readonly options: PageOptions },
): Promise<Page> {
  const { width = 1440, theme = "light", language = "zh-CN" } = options;
  const context = await browser.newContext({
    baseURL: service.url,
    viewport: { width, height: 900 },
    colorScheme: theme,
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await context.addInitScript(
    (chosen) => {
      if (localStorage.getItem("jiqun.preferences") === null)
        localStorage.setItem("jiqun.preferences", JSON.stringify({ version: 1, unit: "auto", ...chosen }));
    },
    { theme, language },
  );
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

/** Opens an address and waits for the figures and every chart. */
export async function visit(page: Page, address = "/"): Promise<void> {
  await page.goto(address);
  await page.locator(".headlines .figure-link").first().waitFor();
  await page.locator("[data-panel] svg").nth(3).waitFor();
}

/** The figure that the suites open: 50余家. */
export const signedEnterprises =
  "enterprise-count.park-shanghe-biopharma-chem._._.signed-biomed-park.M.level@2023-07";
