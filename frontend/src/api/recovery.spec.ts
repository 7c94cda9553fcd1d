import { QueryObserver } from "@tanstack/vue-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError } from "./failure";
import { createQueryClient } from "./query-client";
import { watchRecovery } from "./recovery";

const health = vi.hoisted(() => ({ well: false, asked: 0 }));
vi.mock("./client", () => ({
  ask: () => {
    health.asked += 1;
    return health.well ? Promise.resolve({}) : Promise.reject(new Error("down"));
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(health, { well: false, asked: 0 });
});
afterEach(() => void vi.useRealTimers());

test("asks again by itself, and only when the service is back", async () => {
  const client = createQueryClient();
  watchRecovery(client);
  const queryFn = vi.fn(() =>
    health.well ? Promise.resolve("answer") : Promise.reject(new ApiError({ kind: "network" })),
  );
  const observer = new QueryObserver(client, { queryKey: ["any"], queryFn });
  const leave = observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(observer.getCurrentResult().status).toBe("error");
  expect(queryFn).toHaveBeenCalledTimes(3);
  expect(health.asked).toBeGreaterThan(1);
  expect(health.asked).toBeLessThan(6);
  health.well = true;
  await vi.advanceTimersByTimeAsync(16_000);
  expect(observer.getCurrentResult().data).toBe("answer");
  const { asked } = health;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(health.asked).toBe(asked);
  leave();
});

test.each(["REQUEST_INVALID", "INTERNAL"] as const)(
  "leaves alone what the service fails at: %s",
  async (code) => {
    const client = createQueryClient();
    watchRecovery(client);
    const failure = new ApiError({ kind: "service", code, details: [], requestId: "1" });
    const observer = new QueryObserver(client, { queryKey: ["any"], queryFn: () => Promise.reject(failure) });
    const leave = observer.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(health.asked).toBe(0);
    leave();
  },
);

test("runs what waits for the service once, and not what was forgotten", async () => {
  const recovery = watchRecovery(createQueryClient());
  const [forgotten, kept] = [vi.fn(), vi.fn()];
  recovery.whenBack(forgotten);
  recovery.whenBack(null);
  recovery.whenBack(kept);
  health.well = true;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(forgotten).not.toHaveBeenCalled();
  expect(kept).toHaveBeenCalledOnce();
});
