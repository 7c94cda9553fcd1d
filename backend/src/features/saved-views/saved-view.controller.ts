import type { SavedView, SavedViewList, SaveViewRequest } from "@jiqun/contract";
import { Body, Controller, Param } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { SavedViewService } from "./saved-view.service";

@Controller()
export class SavedViewController {
  constructor(private readonly views: SavedViewService) {}

  @Endpoint("savedViews")
  list(): Promise<SavedViewList> {
    return this.views.list();
  }

  @Endpoint("saveView")
  save(@Body() request: SaveViewRequest): Promise<SavedView> {
    return this.views.save(request);
  }

  @Endpoint("deleteView")
  delete(@Param("code") code: string): Promise<SavedViewList> {
    return this.views.delete(code);
  }
}
