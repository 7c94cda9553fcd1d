import { endpoints } from "@jiqun/contract";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "../src/http/openapi";

interface Document {
  readonly paths: Record<
    string,
    Record<string, { operationId: string; parameters?: { name: string; in: string; required: boolean }[] }>
  >;
  readonly components: { schemas: Record<string, unknown> };
}

const document = openApiDocument("0.1.0") as unknown as Document;

describe("openApiDocument", () => {
  it("is what stands in openapi.json; `npm run openapi` in backend/ writes it anew", async () => {
    const text = await format(JSON.stringify(document), { parser: "json", printWidth: 110 });
    await expect(text).toMatchFileSnapshot("../openapi.json");
  });

  it("has every endpoint of the contract by its name", () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(endpoints).sort());
  });

  it("points only at what it holds", () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? "");
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(name).toMatch(/^#\/components\/schemas\//);
      expect(document.components.schemas).toHaveProperty([name.split("/").at(-1) ?? ""]);
    }
  });

  it("describes whatever it names", () => {
    const bare = Object.entries(document.components.schemas).filter(([, schema]) =>
      Object.keys(schema as object).every((key) => key === "$ref"),
    );
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  it("says which parameters must be given", () => {
    const parameters = document.paths["/api/v1/observations"]?.["get"]?.parameters ?? [];
    expect(parameters.map(({ name, required }) => [name, required])).toEqual([
      ["series", true],
      ["from", false],
      ["to", false],
      ["asOf", false],
    ]);
    expect(document.paths["/api/v1/entities/{code}"]?.["get"]?.parameters).toMatchObject([
      { name: "code", in: "path", required: true },
    ]);
  });
});
