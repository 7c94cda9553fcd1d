export { endpoints } from "@jiqun/contract";
