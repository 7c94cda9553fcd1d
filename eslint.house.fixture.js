import ts from "typescript-eslint";
import { houseRule } from "./eslint.house.js";

/** The import rule alone, without types: what its own tests lint with. */
export default [
  {
    files: ["**/*.ts"],
    languageOptions: { parser: ts.parser },
    plugins: { house: { rules: { imports: houseRule } } },
    rules: { "house/imports": "error" },
  },
];
