import type { EntryRequest, EntryResponse } from "@jiqun/contract";
import { Body, Controller } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { EntryService } from "./entry.service";

@Controller()
export class EntryController {
  constructor(private readonly entries: EntryService) {}

  @Endpoint("enterFigure")
  enter(@Body() request: EntryRequest): Promise<EntryResponse> {
    return this.entries.enter(request);
  }
}
