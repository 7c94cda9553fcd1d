import type { PanelList } from "@jiqun/contract";
import { Controller, Param } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { PanelService } from "./panel.service";

@Controller()
export class PanelController {
  constructor(private readonly panels: PanelService) {}

  @Endpoint("panels")
  list(@Param("code") code: string): Promise<PanelList> {
    return this.panels.list(code);
  }
}
