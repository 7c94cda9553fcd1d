import fc from "fast-check";
import { expect, test } from "vitest";
import { arrivedAt, changedTo, historyOf, redone, undone } from "./state-history";

const steps = fc.array(fc.stringMatching(/^[a-d]$/), { maxLength: 30 });

test("undoing every change leads back to the start, and doing them again to the end", () => {
  fc.assert(
    fc.property(steps, (states) => {
      const end = states.reduce(changedTo, historyOf("start"));
      const back = end.past.reduce(undone, end);
      expect(back.present).toBe("start");
      expect(back.future.reduce(redone, back)).toEqual(end);
    }),
  );
});

test("with nothing to undo or do again nothing happens", () => {
  expect(undone(historyOf("a"))).toEqual(historyOf("a"));
  expect(redone(historyOf("a"))).toEqual(historyOf("a"));
  expect(changedTo(historyOf("a"), "a")).toEqual(historyOf("a"));
});

test("the browser's back and forward are steps, another address is a change", () => {
  const two = changedTo(historyOf("a"), "b");
  expect(arrivedAt(two, "a")).toEqual({ past: [], present: "a", future: ["b"] });
  expect(arrivedAt(arrivedAt(two, "a"), "b")).toEqual(two);
  expect(arrivedAt(two, "c")).toEqual({ past: ["a", "b"], present: "c", future: [] });
});
