import { createError, detailOf } from "../../errors/app-error";

export const entityNotFound = createError("ENTITY_NOT_FOUND", (code: string) => [
  detailOf({ parameter: "entity", value: code, expected: "the code of an entity" }),
]);
