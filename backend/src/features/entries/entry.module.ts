import { Module } from "@nestjs/common";
import { UploadModule } from "../uploads/upload.module";
import { EntryController } from "./entry.controller";
import { EntryRepository } from "./entry.repository";
import { EntryService } from "./entry.service";

@Module({
  imports: [UploadModule],
  controllers: [EntryController],
  providers: [EntryRepository, EntryService],
})
export class EntryModule {}
