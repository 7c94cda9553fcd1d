export * from "./quantity";
export * from "./period";
export * from "./unit";
export * from "./errors";
