import { join } from "node:path";
import type { PackageFolder } from "../features/importing/reading/manifest";
import { paths } from "./paths";
import type { Settings } from "./settings";

/** Where data packages lie: those that come with the product, and those of this installation. */
export function packageFolders({ dataDir }: Settings): readonly PackageFolder[] {
  return [
    { folder: paths.seed, prefix: "" },
    { folder: join(dataDir, "packages"), prefix: "packages/" },
  ];
}
