import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

const test = /\.spec\.ts$|\/testing\//;
const database = /^(pg|pg-copy-streams|@prisma\/.*|@jiqun\/prisma)$|^backend\/src\/database\//;

/**
 * What is known of an import besides its target.
 * @typedef {{ from: string, names: readonly string[], typeOnly: boolean }} ImportFacts
 */
/** @typedef {{ from: RegExp, forbids: (to: string, facts: ImportFacts) => boolean, message: string }} Row */
/**
 * The parts of the syntax of an import or export that count here.
 * @typedef {{
 *   source?: object | null | undefined,
 *   specifiers?: readonly { imported?: object, local?: object }[],
 *   importKind?: string,
 *   exportKind?: string,
 * }} ImportNode
 */

/**
 * The feature that a path lies in, if any: backend/src/features/series.
 * @param {string} path
 */
const featureOf = (path) => /^(?:backend|frontend)\/src\/features\/[^/]+/.exec(path)?.[0] ?? null;
/** @param {string} from @param {string} to */
const isOtherFeature = (from, to) => featureOf(to) !== null && featureOf(to) !== featureOf(from);
/** What a backend feature hands out: its exported service and module, its mapper, and the shared readings of rows. */
const handedOut = /\.(service|module|mapper|include)$|\/features\/rows\/|\/(versioned-cache|gathered-read)$/;

/**
 * Who may import whom. A row holds for the files that `from` matches. `to` gets what is imported: the name of a package,
 * or the path of one of our files from the root of the checkout without its ending.
 * @type {readonly Row[]}
 */
export const house = [
  {
    from: /^packages\/statistics\/src\//,
    forbids: (to) => !to.startsWith("packages/statistics/src/"),
    message: "packages/statistics is pure: it imports nothing.",
  },
  {
    from: /^packages\/tables\/src\//,
    forbids: (to) => !/^(packages\/tables\/src\/|@jiqun\/statistics$)/.test(to),
    message: "packages/tables is pure: it imports statistics only.",
  },
  {
    from: /^packages\/contract\/src\//,
    forbids: (to) => !/^(packages\/contract\/src\/|@jiqun\/statistics$|zod$)/.test(to),
    message: "packages/contract imports statistics and zod only.",
  },
  {
    from: /^packages\/charts\/src\/(?!echarts\.ts)/,
    forbids: (to, { typeOnly }) =>
      !/^(packages\/charts\/src\/|@jiqun\/(statistics|contract)$)/.test(to) &&
      !(to === "echarts" && typeOnly),
    message: "packages/charts imports statistics, contract and types of echarts.",
  },
  {
    from: /^packages\/charts\/src\/echarts\.ts$/,
    forbids: (to, { typeOnly }) => !to.startsWith("echarts/") && !typeOnly,
    message: "echarts.ts registers parts of echarts and does nothing else.",
  },
  {
    from: /^backend\/src\/formats\//,
    forbids: (to) => database.test(to) || /^backend\/src\/(?!formats\/)/.test(to),
    message: "backend/src/formats turns files into sheets; it knows neither database nor features.",
  },
  {
    from: /^backend\/src\/.*\.controller\.ts$/,
    forbids: (to) => database.test(to) || to.endsWith(".repository"),
    message: "A controller knows its service and the contract.",
  },
  {
    from: /^backend\/src\/.*\.service\.ts$/,
    forbids: (to, { names }) => database.test(to) || names.some((name) => name.endsWith("Exception")),
    message: "A service reads and writes through its repository and throws coded errors, not HTTP ones.",
  },
  {
    from: /^backend\/src\/.*\.(repository|mapper)\.ts$/,
    forbids: (to) => /\.(service|controller)$/.test(to) && !to.endsWith("/data-version.service"),
    message: "A repository or mapper serves services; it knows none.",
  },
  {
    from: /^backend\/src\/features\//,
    forbids: (to, { from }) => isOtherFeature(from, to) && !handedOut.test(to),
    message: "A feature reaches another one through what it hands out.",
  },
  {
    from: /^frontend\/src\/features\//,
    forbids: (to, { from }) => isOtherFeature(from, to) || /^echarts/.test(to),
    message: "A feature imports neither another feature nor echarts.",
  },
  {
    from: /^frontend\/src\/ui\//,
    forbids: (to) => !/^(vue$|frontend\/src\/ui\/)/.test(to),
    message: "frontend/src/ui knows Vue only.",
  },
  {
    from: /^frontend\/src\//,
    forbids: (to) => /^(node:|@jiqun\/(backend|prisma)|backend\/|prisma\/)/.test(to),
    message: "The dashboard runs in a browser and knows the service by its contract.",
  },
];

/**
 * Path from the root with forward slashes, or the name of a package.
 * @param {string} file
 * @param {string} source
 */
function target(file, source) {
  if (!source.startsWith(".")) return source;
  return fromRoot(join(dirname(file), source)).replace(/\.(ts|vue|mjs)$/, "");
}

/** @param {string} file */
const fromRoot = (file) => relative(root, file).split(sep).join("/");

/**
 * @param {import("eslint").Rule.RuleContext} context
 * @param {ImportNode} node
 * @param {Omit<ImportFacts, "from">} facts
 */
function checkImport(context, node, { names, typeOnly }) {
  const source = node.source && "value" in node.source ? node.source.value : null;
  if (typeof source !== "string") return;
  const from = fromRoot(context.filename);
  const to = target(context.filename, source);
  for (const row of house) {
    if (!row.from.test(from) || test.test(from)) continue;
    if (row.forbids(to, { from, names, typeOnly }))
      context.report({ node: /** @type {import("eslint").Rule.Node} */ (node), message: row.message });
  }
}

/** @param {ImportNode} node */
const imported = (node) => (node.specifiers ?? []).map((one) => nameOf(one.imported ?? one.local));

/**
 * `import type` and `export type` are TypeScript's; the parser says so in a field that JavaScript does not have.
 * @param {ImportNode} node
 */
const factsOf = (node) => ({
  names: imported(node),
  typeOnly: node.importKind === "type" || node.exportKind === "type",
});

/** @param {object | undefined} identifier */
const nameOf = (identifier) =>
  identifier !== undefined && "name" in identifier ? String(identifier.name) : "";

/**
 * The table above as an ESLint rule.
 * @type {import("eslint").Rule.RuleModule}
 */
export const houseRule = {
  create(context) {
    return {
      ImportDeclaration: (node) => checkImport(context, node, factsOf(node)),
      ExportNamedDeclaration: (node) => checkImport(context, node, factsOf(node)),
      ExportAllDeclaration: (node) => checkImport(context, node, factsOf(node)),
      ImportExpression: (node) => checkImport(context, node, factsOf(node)),
    };
  },
};
