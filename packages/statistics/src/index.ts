export * from "./quantity";
export * from "./period";
export * from "./unit";
