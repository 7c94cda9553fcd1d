import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeenValues } from "./seen-values";

describe("values seen so far", () => {
  it("tell a value that comes again from another for the same place", () => {
    const seen = new SeenValues();
    expect(seen.note(0, "2024", 5)).toBe("new");
    expect(seen.note(1, "2024", 5)).toBe("new");
    expect(seen.note(0, "2024", 5)).toBe("same");
    expect(seen.note(0, "2024", 6)).toBe("other");
  });

  it("answer as a map does, however many there are", () => {
    const notes = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.nat(2)), { maxLength: 4000, minLength: 2000 });
    fc.assert(
      fc.property(notes, (all) => {
        const [seen, map] = [new SeenValues(), new Map<string, number>()];
        for (const [series, period, value] of all) {
          const key = `${series} ${period}`;
          const known = map.get(key);
          const expected = known === undefined ? "new" : known === value ? "same" : "other";
          if (known === undefined) map.set(key, value);
          expect(seen.note(series, String(period), value)).toBe(expected);
        }
      }),
      { numRuns: 10 },
    );
  });
});
