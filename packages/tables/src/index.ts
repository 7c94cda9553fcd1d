export * from "./cell";
export * from "./labelled";
export * from "./question";
export * from "./resolve";
export { readSheet, type ReadContext } from "./read-sheet";
export * from "./checks";
export * from "./records";
