import { Module } from "@nestjs/common";
import { NoteModule } from "../notes/note.module";
import { SeriesModule } from "../series/series.module";
import { SourceModule } from "../sources/source.module";
import { ObservationController } from "./observation.controller";
import { ObservationRepository } from "./observation.repository";
import { ObservationService } from "./observation.service";
import { ReferenceService } from "./reference.service";

@Module({
  imports: [NoteModule, SeriesModule, SourceModule],
  controllers: [ObservationController],
  providers: [ObservationRepository, ObservationService, ReferenceService],
  exports: [ObservationService],
})
export class ObservationModule {}
