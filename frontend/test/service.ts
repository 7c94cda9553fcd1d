import { makeFolder, startProcess } from "../../backend/test/service-process";

/** The built service with the seed, on a database of its own. */
export interface RunningService {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startService(): Promise<RunningService> {
  const folder = makeFolder();
  const service = startProcess({ DATA_DIR: folder.path, LOG_LEVEL: "warn" });
  const url = await service.ready;
  const stop = async (): Promise<void> => {
    service.process.kill("SIGTERM");
    await service.ended;
    folder.remove();
  };
  return { url, stop };
}
