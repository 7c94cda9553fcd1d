import { createSSRApp, h } from "vue";
import { renderToString } from "vue/server-renderer";
import { expect, test, vi } from "vitest";
import { ApiError, type Failure } from "../api/failure";
import FailureNotice from "./FailureNotice.vue";

vi.mock("./reader", async () => {
  const [{ t }, { shallowRef }] = await Promise.all([import("../messages"), import("vue")]);
  return { useReader: () => shallowRef({ locale: "zh-CN", unit: "auto", t }) };
});

const promise = "自动重试";

function shown(failure: Failure, options: { readonly retries: boolean }): Promise<string> {
  const error = new ApiError(failure);
  return renderToString(createSSRApp({ render: () => h(FailureNotice, { error, ...options }) }));
}

const service = (code: "INTERNAL" | "DATABASE_UNAVAILABLE" | "SERIES_NOT_FOUND"): Failure => ({
  kind: "service",
  code,
  details: [],
  requestId: "1",
});

test("what is asked for again by itself says so", async () => {
  expect(await shown({ kind: "network" }, { retries: true })).toContain(promise);
  expect(await shown(service("DATABASE_UNAVAILABLE"), { retries: true })).toContain(promise);
});

test("neither a write nor what a well service fails at promises to be tried again", async () => {
  expect(await shown({ kind: "network" }, { retries: false })).toContain("连不上服务");
  expect(await shown({ kind: "network" }, { retries: false })).not.toContain(promise);
  expect(await shown(service("INTERNAL"), { retries: true })).not.toContain(promise);
});

test("what is refused for what it asks is not offered to be asked again", async () => {
  expect(await shown(service("SERIES_NOT_FOUND"), { retries: true })).not.toContain("<button");
  expect(await shown(service("INTERNAL"), { retries: true })).toContain("<button");
  expect(await shown({ kind: "network" }, { retries: true })).toContain("<button");
});
