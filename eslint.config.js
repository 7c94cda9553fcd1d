import { readFileSync } from "node:fs";
import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import vue from "eslint-plugin-vue";
import ts from "typescript-eslint";
import { houseRule } from "./eslint.house.js";

const ignored = readFileSync(new URL(".gitignore", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => `**/${line}`);

const leftOutTests = ["describe", "it", "test"].flatMap((name) =>
  ["only", "skip", "todo"].map((modifier) => ({
    selector: `MemberExpression[object.name='${name}'][property.name='${modifier}']`,
    message: `${name}.${modifier} leaves tests out.`,
  })),
);

/** Files that belong to no package's TypeScript project. */
const loose = [
  "frontend/public/*.js",
  "*.js",
  "*.ts",
  "packages/*/*.ts",
  "prisma/*.ts",
  "scripts/*.mjs",
  "backend/src/**/*.mjs",
];

export default [
  { ignores: ignored },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...vue.configs["flat/recommended"],
  {
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: [".vue"], parser: ts.parser },
    },
    plugins: { house: { rules: { imports: houseRule } } },
    rules: {
      "house/imports": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          destructuredArrayIgnorePattern: "^_",
          ignoreRestSiblings: true,
        },
      ],
      "max-params": ["error", 4],
      "no-console": "error",
      "no-restricted-syntax": ["error", ...leftOutTests],
    },
  },
  {
    // Classes that Nest injects are values to its decorators, though they look like types.
    files: ["backend/src/**/*.ts"],
    rules: { "@typescript-eslint/consistent-type-imports": "off" },
  },
  {
    // What a service needs is injected through its constructor.
    files: ["backend/src/**/*.service.ts"],
    rules: { "max-params": ["error", 6] },
  },
  {
    // The compiler knows undefined names, in templates too.
    files: ["**/*.{ts,vue}"],
    rules: { "no-undef": "off" },
  },
  {
    files: loose,
    rules: ts.configs.disableTypeChecked.rules ?? {},
    languageOptions: {
      parserOptions: { projectService: false, program: null },
      globals: {
        ...{ process: "readonly", URL: "readonly", console: "readonly" },
        ...{ window: "readonly", document: "readonly", localStorage: "readonly", navigator: "readonly" },
      },
    },
  },
  { files: ["**/*.{js,mjs}"], rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
  prettier,
];
