import { createError, detailOf } from "../../errors/app-error";

/** A code that is no entity's. */
export interface UnknownEntity {
  readonly code: string;
  /** Where the code was given: a market is an entity too, and so are what the cluster lab compares. */
  readonly parameter?: "entity" | "market" | "regions" | "benchmark" | undefined;
}

/** Names each code that is no entity's, and the parameter that holds it. */
export const entityNotFound = createError("ENTITY_NOT_FOUND", (unknown: readonly UnknownEntity[]) =>
  unknown.map(({ code, parameter = "entity" }) =>
    detailOf({ parameter, value: code, expected: { zh: "主体的编码", en: "the code of an entity" } }),
  ),
);
