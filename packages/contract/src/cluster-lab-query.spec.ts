import { expect, test } from "vitest";
import { clusterLabAddress, readClusterLabAddress, type ClusterLabQuery } from "./cluster-lab-query";

test("the address of a question tells the version of its form and gives the question back", () => {
  const query: ClusterLabQuery = {
    indicator: "gdp",
    regions: "a,b",
    largest: 4,
    sizeShare: 0.02,
    simulated: 7,
  };
  const address = clusterLabAddress(query);
  expect(address).toEqual({
    ...{ v: "1", indicator: "gdp", regions: "a,b" },
    ...{ largest: "4", sizeShare: "0.02", simulated: "7" },
  });
  expect(readClusterLabAddress(address)).toEqual({ query, unread: [] });
  expect(clusterLabAddress({})).toEqual({});
});

test("an address of no version is read as it stands, and one of another version with a word about it", () => {
  const query = { indicator: "gdp" };
  expect(readClusterLabAddress(query)).toEqual({ query, unread: [] });
  expect(readClusterLabAddress({ v: ["7", "1"], ...query, largest: "99" })).toEqual({
    query,
    unread: [
      { name: "v", value: "7" },
      { name: "largest", value: "99" },
    ],
  });
});
