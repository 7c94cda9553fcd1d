import { fingerprint, once } from "./fingerprint.mjs";
import { run, say, StepFailed } from "./process.mjs";

const pnpm = "pnpm@12.21.0";

const packageFiles = [
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "backend/package.json",
  "frontend/package.json",
  "prisma/package.json",
  "packages/statistics/package.json",
  "packages/tables/package.json",
  "packages/contract/package.json",
  "packages/charts/package.json",
];

/** Installs the locked packages; after that nothing is fetched any more. */
export async function ensureInstalled() {
  checkNode();
  const machine = `${process.platform}-${process.arch}-${process.versions.modules}`;
  await once("node_modules/.jiqun-installed", fingerprint(packageFiles, [machine]), async () => {
    say("安装依赖… / Installing packages…");
    // CI=true keeps pnpm from asking questions when node_modules has to be made anew.
    const env = { ...process.env, CI: "true" };
    await run("npx", ["--yes", pnpm, "install", "--frozen-lockfile"], {
      quiet: true,
      env,
      name: "pnpm install",
    });
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return;
  const found = process.versions.node;
  throw new StepFailed(
    `需要 Node 20.19 或 22.12 以上，当前为 ${found}。 / Node 20.19, 22.12 or newer is needed; this is ${found}.`,
  );
}
