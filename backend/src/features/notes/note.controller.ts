import type { EntityFilter, NoteList } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { NoteService } from "./note.service";

@Controller()
export class NoteController {
  constructor(private readonly notes: NoteService) {}

  @Endpoint("notes")
  list(@Query() filter: EntityFilter): Promise<NoteList> {
    return this.notes.list(filter);
  }
}
