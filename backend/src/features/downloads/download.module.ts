import { Module } from "@nestjs/common";
import { ObservationModule } from "../observations/observation.module";
import { DownloadController } from "./download.controller";
import { DownloadService } from "./download.service";

@Module({ imports: [ObservationModule], controllers: [DownloadController], providers: [DownloadService] })
export class DownloadModule {}
