import { accessSync, constants } from "node:fs";
import { run, say, StepFailed } from "./process.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** @returns {string | null} path of a Chromium on this machine; CHROMIUM_PATH names one in another place */
function findBrowser() {
  const named = process.env["CHROMIUM_PATH"];
  return [...(named ? [named] : []), ...places].find(isProgram) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds a browser for the browser suites, or installs Debian's with its CJK fonts, or fails in plain words. */
export async function ensureBrowser() {
  if (findBrowser() === null) await installBrowser();
  const found = findBrowser();
  if (found === null) throw new StepFailed(absent);
  process.env["CHROMIUM_PATH"] = found;
}

const absent =
  "浏览器测试需要 Chromium：请安装（Debian：apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明位置。\n" +
  "The browser suites need Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.";

async function installBrowser() {
  say("安装 Chromium… / Installing Chromium…");
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    for (const step of [
      ["update"],
      ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
    ]) {
      const [command = "", ...args] = [...prefix, "apt-get", ...step];
      await run(command, args, { quiet: true, env });
    }
  } catch (error) {
    throw new StepFailed(`${error instanceof Error ? error.message.trim() : error}\n${absent}`);
  }
}
