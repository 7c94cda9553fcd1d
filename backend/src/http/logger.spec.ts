import { describe, expect, it } from "vitest";
import { createLogger, NestLogger } from "./logger";

type Line = Record<string, unknown>;

function recorded(write: (logger: NestLogger) => void, logLevel: "trace" | "info" = "trace"): Line[] {
  const lines: Line[] = [];
  const logger = createLogger(
    { logLevel },
    { write: (line: string) => void lines.push(JSON.parse(line) as Line) },
  );
  write(new NestLogger(logger));
  return lines;
}

describe("NestLogger", () => {
  it("keeps the context that Nest hands over last", () => {
    expect(recorded((logger) => logger.warn("slow", "Router"))).toMatchObject([
      { level: 40, msg: "slow", context: "Router" },
    ]);
  });

  it("keeps the stack of an error, or the error itself", () => {
    expect(recorded((logger) => logger.error("failed", "Error: a\n at b", "Router"))).toMatchObject([
      { level: 50, msg: "failed", stack: "Error: a\n at b", context: "Router" },
    ]);
    expect(recorded((logger) => logger.error(new Error("broken"), "Router"))).toMatchObject([
      { level: 50, msg: "broken", err: { message: "broken" }, context: "Router" },
    ]);
  });

  it("leaves what Nest tells of its start to those who look for it", () => {
    expect(recorded((logger) => logger.log("Mapped {/api, GET} route", "Router"), "info")).toEqual([]);
  });
});
