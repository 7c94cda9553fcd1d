import type { Batch, BatchList, BatchQuery } from "@jiqun/contract";
import { Controller, Param, Query, StreamableFile } from "@nestjs/common";
import { attachment } from "../../http/attachment";
import { Endpoint } from "../../http/endpoint";
import { BatchService } from "./batch.service";

@Controller()
export class BatchController {
  constructor(private readonly batches: BatchService) {}

  @Endpoint("batches")
  list(@Query() query: BatchQuery): Promise<BatchList> {
    return this.batches.list(query);
  }

  @Endpoint("batch")
  one(@Param("code") code: string): Promise<Batch> {
    return this.batches.one(code);
  }

  @Endpoint("batchOriginal")
  async original(@Param("code") code: string): Promise<StreamableFile> {
    const { name, size, content } = await this.batches.original(code);
    return new StreamableFile(content, {
      type: "application/octet-stream",
      disposition: attachment(name),
      ...(size === null ? {} : { length: size }),
    });
  }

  @Endpoint("batchUndo")
  undo(@Param("code") code: string): Promise<Batch> {
    return this.batches.undo(code);
  }
}
