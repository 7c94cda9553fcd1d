import { Module } from "@nestjs/common";
import { UploadModule } from "../uploads/upload.module";
import { BatchController } from "./batch.controller";
import { BatchRepository } from "./batch.repository";
import { BatchService } from "./batch.service";

@Module({
  imports: [UploadModule],
  controllers: [BatchController],
  providers: [BatchRepository, BatchService],
})
export class BatchModule {}
