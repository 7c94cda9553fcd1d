import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout: the first one above this file that holds the workspace. The bundle and the sources lie at different depths. */
function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "pnpm-workspace.yaml"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("pnpm-workspace.yaml not found above the program");
    folder = parent;
  }
  return folder;
}

const root = findRoot();

/** Where the parts of the installation lie. */
export const paths = {
  root,
  frontend: join(root, "frontend/dist"),
  migrations: join(root, "prisma/migrations"),
  schema: join(root, "prisma/schema.prisma"),
  seed: join(root, "seed/data"),
  guardian: join(root, "backend/src/database/embedded/guardian.mjs"),
} as const;
