import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const shots = process.argv.slice(2).map((s) => s.split("|"));
for (const [name, url, width, theme, language] of shots) {
  const c = await b.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: theme });
  await c.addInitScript(([theme, language]) => localStorage.setItem("jiqun.preferences", JSON.stringify({ version: 1, unit: "auto", theme, language })), [theme, language]);
  const p = await c.newPage();
  p.on("console", (m) => { if (m.type() === "error") console.log(name, m.text()); });
  p.on("pageerror", (e) => console.log(name, "ERR", e.message));
  await p.goto("http://127.0.0.1:8943" + url);
  await p.waitForSelector("[data-overview]", { timeout: 30000 }).catch(() => console.log(name, "no overview"));
  await p.waitForTimeout(1500);
  await p.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true });
  console.log(name, "sideways", await p.evaluate(() => document.documentElement.scrollWidth - innerWidth));
  await c.close();
}
await b.close();
