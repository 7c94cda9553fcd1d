import "reflect-metadata";
import { endpoints, type EntityList } from "@jiqun/contract";
import { RequestMethod } from "@nestjs/common";
import { describe, expect, it } from "vitest";
import { Endpoint, endpointOf } from "./endpoint";

class Handlers {
  @Endpoint("entity")
  entity(): Promise<never> {
    throw new Error("not called");
  }

  @Endpoint("readStatements")
  read(): Promise<never> {
    throw new Error("not called");
  }

  // @ts-expect-error a list of entities is no state of the service
  @Endpoint("health")
  health(): Promise<EntityList> {
    throw new Error("not called");
  }

  unbound(): void {
    throw new Error("not called");
  }
}

const handler = (name: keyof Handlers): object => Reflect.get(Handlers.prototype, name);

describe("Endpoint", () => {
  it("takes method and path from the contract", () => {
    expect(Reflect.getMetadata("path", handler("entity"))).toBe("/api/v1/entities/:code");
    expect(Reflect.getMetadata("method", handler("entity"))).toBe(RequestMethod.GET);
    expect(Reflect.getMetadata("method", handler("read"))).toBe(RequestMethod.POST);
  });

  it("tells which endpoint a handler serves", () => {
    expect(endpointOf(handler("entity"))).toBe(endpoints.entity);
    expect(endpointOf(handler("unbound"))).toBeNull();
  });
});
