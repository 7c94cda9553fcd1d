import { Injectable, Logger, type OnApplicationBootstrap } from "@nestjs/common";
import { StagingRepository } from "./staging.repository";
import { UploadFileService } from "./upload-file.service";
import { UploadReadingService } from "./upload-reading.service";
import type { UploadRecord } from "./upload-record.mapper";
import { UploadRepository } from "./upload.repository";

const dayMs = 86_400_000;
const keptDays = 7;

/** Takes up, when the service starts, what the last one left. */
@Injectable()
export class UploadStartService implements OnApplicationBootstrap {
  readonly #logger = new Logger("uploads");

  constructor(
    private readonly uploads: UploadRepository,
    private readonly stagings: StagingRepository,
    private readonly files: UploadFileService,
    private readonly reading: UploadReadingService,
  ) {}

  /** The service answers even while the database does not; then the next start takes up what is left. */
  async onApplicationBootstrap(): Promise<void> {
    try {
      await this.#takeUpAll();
    } catch (error) {
      this.#logger.error(error);
    }
  }

  async #takeUpAll(): Promise<void> {
    const forgotten = await this.uploads.forgetBefore(new Date(Date.now() - keptDays * dayMs));
    for (const id of forgotten) await this.files.remove(id);
    const open = await this.uploads.open();
    await this.stagings.dropAllBut(open.map(({ id }) => id));
    for (const upload of open) await this.#takeUp(upload);
  }

  /**
   * What was under way is read again: a commit that did not come to its end has changed nothing. So is what was ready,
   * as a crash of the database empties the staged rows.
   */
  async #takeUp({ id, state }: UploadRecord): Promise<void> {
    if (state === "questions" || state === "faulty") return;
    if (!(await this.files.has(id))) {
      await this.uploads.change(id, [state], { state: "failed" });
      return;
    }
    await this.uploads.change(id, [state], { state: "reading", difference: null, seen: null });
    this.reading.start(id);
  }
}
