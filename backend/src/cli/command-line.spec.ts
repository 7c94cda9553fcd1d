import { describe, expect, it } from "vitest";
import { CliError } from "./cli-error";
import { readCommandLine } from "./command-line";

function refusalOf(args: readonly string[]): string {
  try {
    readCommandLine(args);
  } catch (error) {
    if (error instanceof CliError) return error.code;
    throw error;
  }
  return "none";
}

describe("readCommandLine", () => {
  it("reads a preview with its options in any place", () => {
    const expected = { name: "preview", file: "a b.csv", json: true, observations: false, answers: null };
    expect(readCommandLine(["preview", "a b.csv", "--json"])).toEqual(expected);
    expect(readCommandLine(["--json", "preview", "a b.csv"])).toEqual(expected);
  });

  it("reads an import with answers", () => {
    expect(readCommandLine(["import", "a.xlsx", "--answers", "b.json", "--remembered"])).toEqual({
      name: "import",
      file: "a.xlsx",
      answers: "b.json",
      remembered: true,
      json: false,
    });
  });

  it("reads the number of a batch", () => {
    expect(readCommandLine(["undo", "12"])).toEqual({ name: "undo", batch: 12, json: false });
  });

  it.each([[[]], [["help"]], [["-h"]], [["preview", "--help"]]])("helps with %j", (args) => {
    expect(readCommandLine(args)).toEqual({ name: "help" });
  });

  it.each([
    [["prevew", "a"], "COMMAND_UNKNOWN"],
    [["preview"], "FILE_NOT_NAMED"],
    [["preview", ""], "FILE_NOT_NAMED"],
    [["preview", "a", "b"], "TOO_MANY_ARGUMENTS"],
    [["preview", "a", "--jsn"], "OPTION_UNKNOWN"],
    [["undo"], "BATCH_NOT_NAMED"],
    [["undo", "-1"], "OPTION_UNKNOWN"],
    [["undo", "1.5"], "BATCH_NOT_NAMED"],
    [["undo", "0"], "BATCH_NOT_NAMED"],
    [["undo", "12345678901"], "BATCH_NOT_NAMED"],
  ])("refuses %j with %s", (args, code) => {
    expect(refusalOf(args)).toBe(code);
  });
});
