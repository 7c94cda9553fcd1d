import { describe, expect, it } from "vitest";
import { StatementService } from "./statement.service";

const service = new StatementService();
const texts = ["产值50亿元", "增长20%以上", "企业362家"];

describe("StatementService", () => {
  it("reads every text in order", async () => {
    const { results } = await service.read({ texts }, new AbortController().signal);
    expect(results.map(({ text }) => text)).toEqual(texts);
    expect(results.map(({ figures }) => figures.length)).toEqual([1, 1, 1]);
  });

  it("lets others have their turn between texts", async () => {
    const order: string[] = [];
    const reading = service.read({ texts }, new AbortController().signal).then(() => order.push("read"));
    setImmediate(() => order.push("other"));
    await reading;
    expect(order).toEqual(["other", "read"]);
  });

  it("leaves the rest when the client has gone", async () => {
    const gone = new AbortController();
    const reading = service.read({ texts }, gone.signal);
    gone.abort();
    expect((await reading).results).toHaveLength(1);
  });
});
