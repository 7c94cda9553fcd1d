import { expect, test } from "vitest";
import { checkedSource, emptySource } from "./new-source";

const complete = {
  ...emptySource("商河县统计月报"),
  publisherZh: "商河县统计局",
  publisherEn: "Shanghe Bureau of Statistics",
};

test("what is not known is null", () => {
  expect(checkedSource(complete).source).toMatchObject({ published: null, address: null, licenceZh: "" });
});

test("what is wrong is named", () => {
  const { source, wrong } = checkedSource({
    ...complete,
    publisherZh: " ",
    published: "2024/7",
    address: "ftp://x",
  });
  expect(source).toBeNull();
  expect([...wrong].sort()).toEqual(["address", "published", "publisherZh"]);
});
