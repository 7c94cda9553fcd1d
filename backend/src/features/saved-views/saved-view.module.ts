import { Module } from "@nestjs/common";
import { SavedViewController } from "./saved-view.controller";
import { SavedViewRepository } from "./saved-view.repository";
import { SavedViewService } from "./saved-view.service";

@Module({
  controllers: [SavedViewController],
  providers: [SavedViewRepository, SavedViewService],
})
export class SavedViewModule {}
