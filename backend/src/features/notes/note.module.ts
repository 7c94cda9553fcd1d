import { Module } from "@nestjs/common";
import { EntityModule } from "../entities/entity.module";
import { NoteController } from "./note.controller";
import { NoteRepository } from "./note.repository";
import { NoteService } from "./note.service";

@Module({
  imports: [EntityModule],
  controllers: [NoteController],
  providers: [NoteRepository, NoteService],
  exports: [NoteService],
})
export class NoteModule {}
