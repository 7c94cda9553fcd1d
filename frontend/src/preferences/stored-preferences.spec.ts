import { expect, test } from "vitest";
import { defaultPreferences, readPreferences, writePreferences } from "./stored-preferences";

test("what is written is read again", () => {
  const chosen = { language: "en", theme: "dark", unit: "yi" } as const;
  expect(readPreferences(writePreferences(chosen))).toEqual(chosen);
});

test.each([
  ["nothing", null],
  ["no JSON", "{"],
  ["no object", "7"],
  ["another version", '{"version":99,"language":"en"}'],
  ["unknown choices", '{"version":1,"theme":"pink","unit":1,"language":"fr"}'],
])("%s gives the defaults", (_, text) => {
  expect(readPreferences(text)).toEqual(defaultPreferences);
});
