import { describe, expect, it } from "vitest";
import { shownFileName } from "./file-name";

describe("shownFileName", () => {
  it.each([
    ["月报 3月.xlsx", "月报 3月.xlsx"],
    ["../../etc/passwd.csv", "passwd.csv"],
    ["C:\\\\reports\\\\a.xls", "a.xls"],
    ["a\r\nSet-Cookie: b.csv", "aSet-Cookie: b.csv"],
    ["report\u202Efdp.csv", "reportfdp.csv"],
    ["..", "file"],
    ["/", "file"],
    [" ", "file"],
  ])("%j", (name, shown) => {
    expect(shownFileName(name)).toBe(shown);
  });
});
