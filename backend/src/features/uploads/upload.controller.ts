import { Readable } from "node:stream";
import type {
  AnswersRequest,
  CommitRequest,
  Difference,
  DifferenceQuery,
  Grid,
  GridQuery,
  Upload,
  UploadList,
  UploadQuery,
} from "@jiqun/contract";
import { Body, Controller, Param, Query, StreamableFile } from "@nestjs/common";
import { attachment } from "../../http/attachment";
import { Endpoint } from "../../http/endpoint";
import { UploadCommitService } from "./upload-commit.service";
import { UploadViewService } from "./upload-view.service";
import { UploadService } from "./upload.service";

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

@Controller()
export class UploadController {
  constructor(
    private readonly uploads: UploadService,
    private readonly commits: UploadCommitService,
    private readonly views: UploadViewService,
  ) {}

  @Endpoint("upload")
  take(@Query() { name }: UploadQuery, @Body() body: Readable): Promise<Upload> {
    return this.uploads.take(name, body);
  }

  @Endpoint("uploads")
  list(): Promise<UploadList> {
    return this.uploads.list();
  }

  @Endpoint("uploadState")
  one(@Param("code") id: string): Promise<Upload> {
    return this.uploads.one(id);
  }

  @Endpoint("uploadEvents")
  async events(@Param("code") id: string): Promise<StreamableFile> {
    const events = await this.uploads.events(id);
    return new StreamableFile(Readable.from(events), { type: "text/event-stream; charset=utf-8" });
  }

  @Endpoint("uploadGrid")
  grid(@Param("code") id: string, @Query() query: GridQuery): Promise<Grid> {
    return this.views.grid(id, query);
  }

  @Endpoint("uploadObservations")
  async observations(@Param("code") id: string): Promise<StreamableFile> {
    const lines = await this.views.observations(id);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), { type: "application/x-ndjson" });
  }

  @Endpoint("uploadMarked")
  async marked(@Param("code") id: string): Promise<StreamableFile> {
    const { name, content } = await this.views.marked(id);
    return new StreamableFile(content, { type: workbook, disposition: attachment(name) });
  }

  @Endpoint("uploadAnswers")
  answer(@Param("code") id: string, @Body() { answers }: AnswersRequest): Promise<Upload> {
    return this.uploads.answer(id, answers);
  }

  @Endpoint("uploadDifference")
  difference(@Param("code") id: string, @Query() query: DifferenceQuery): Promise<Difference> {
    return this.uploads.difference(id, query);
  }

  @Endpoint("uploadCommit")
  commit(@Param("code") id: string, @Body() { seen }: CommitRequest): Promise<Upload> {
    return this.commits.commit(id, seen);
  }

  @Endpoint("uploadCancel")
  cancel(@Param("code") id: string): Promise<Upload> {
    return this.commits.cancel(id);
  }
}
