import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Folder of the checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A step that failed; its message is for the person at the terminal. */
export class StepFailed extends Error {}

/**
 * Runs a program to its end. Its output is shown, or kept for the case that it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, name?: string }} [options]
 * @returns {Promise<void>}
 */
export function run(command, args, { cwd = root, env = process.env, quiet = false, name = command } = {}) {
  return new Promise((resolve, reject) => {
    /** @type {import("node:child_process").StdioOptions} */
    const stdio = quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"];
    // On Windows npx is a batch file, which only a shell can run; our arguments hold nothing that a shell would read.
    const shell = process.platform === "win32" && command === "npx";
    const child = spawn(command, args, { cwd, env, stdio, shell });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => reject(new StepFailed(`${name}: ${error.message}`)));
    child.once("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new StepFailed(`${output}\n${name}: 失败 / failed (${signal ?? code})`));
    });
  });
}

/**
 * Runs a script's work and ends the process with its outcome.
 * @param {() => Promise<void>} work
 */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    const known = error instanceof StepFailed;
    process.stderr.write(`${known ? error.message.trim() : error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  }
}

/**
 * Tells how the work goes. Standard output is left to results.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
