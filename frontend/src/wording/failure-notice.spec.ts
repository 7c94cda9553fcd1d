import { createSSRApp, h, ref, type Component } from "vue";
import { renderToString } from "vue/server-renderer";
import { expect, test, vi } from "vitest";
import { ApiError, type Failure } from "../api/failure";
import FailureNotice from "./FailureNotice.vue";
import QueryFailure from "./QueryFailure.vue";

vi.mock("./reader", async () => {
  const [{ t }, { shallowRef }] = await Promise.all([import("../messages"), import("vue")]);
  return { useReader: () => shallowRef({ locale: "zh-CN", unit: "auto", t }) };
});

const promise = "自动重试";

const rendered = (component: Component, props: object): Promise<string> =>
  renderToString(createSSRApp({ render: () => h(component, { ...props }) }));
const ofQuery = (failure: Failure): Promise<string> =>
  rendered(QueryFailure, {
    query: { error: ref(new ApiError(failure)), refetch: () => Promise.resolve() },
  });
const ofWrite = (failure: Failure): Promise<string> =>
  rendered(FailureNotice, { error: new ApiError(failure) });

const service = (code: "INTERNAL" | "DATABASE_UNAVAILABLE" | "SERIES_NOT_FOUND"): Failure => ({
  kind: "service",
  code,
  details: [],
  requestId: "1",
});

test("what is asked for again by itself says so", async () => {
  expect(await ofQuery({ kind: "network" })).toContain(promise);
  expect(await ofQuery(service("DATABASE_UNAVAILABLE"))).toContain(promise);
});

test("neither a write nor what a well service fails at promises to be tried again", async () => {
  expect(await ofWrite({ kind: "network" })).toContain("连不上服务");
  expect(await ofWrite({ kind: "network" })).not.toContain(promise);
  expect(await ofQuery(service("INTERNAL"))).not.toContain(promise);
});

test("what is refused for what it asks is not offered to be asked again", async () => {
  expect(await ofQuery(service("SERIES_NOT_FOUND"))).not.toContain("<button");
  expect(await ofQuery(service("INTERNAL"))).toContain("<button");
  expect(await ofQuery({ kind: "network" })).toContain("<button");
});
