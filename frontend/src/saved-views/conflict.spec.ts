import type { SavedView } from "@jiqun/contract";
import { expect, test } from "vitest";
import { insisted, type Wanted } from "./conflict";

const view = (code: string, part: Partial<SavedView>): SavedView => ({
  ...{ code, page: "compare", name: code, state: `series=${code}`, version: 1 },
  ...{ savedAt: "2026-01-01T00:00:00.000Z", savedBy: "reader" },
  ...part,
});
const wantedOf = (intent: Wanted["intent"], over: SavedView | null): Wanted => ({
  intent,
  view: { name: "b", state: "series=a", version: 1 },
  over,
  done: "",
});

test("who saves under a taken or changed name may put the own state in its place", () => {
  const other = view("b", {});
  for (const kind of ["taken", "changed"] as const) {
    const wanted = wantedOf("save", null);
    expect(insisted({ kind, other, wanted })).toEqual({ ...wanted, over: other });
  }
});

test("a view is never renamed over another", () => {
  expect(
    insisted({ kind: "taken", other: view("b", {}), wanted: wantedOf("rename", view("a", {})) }),
  ).toBeNull();
});

test("a view that was changed meanwhile keeps the change when it is renamed", () => {
  const other = view("a", { state: "series=newer", version: 2, savedAt: "2026-01-02T00:00:00.000Z" });
  expect(insisted({ kind: "changed", other, wanted: wantedOf("rename", view("a", {})) })).toMatchObject({
    view: { name: "b", state: "series=newer", version: 2 },
    over: { code: "a", savedAt: "2026-01-02T00:00:00.000Z" },
  });
});
