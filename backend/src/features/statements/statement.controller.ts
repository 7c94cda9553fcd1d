import type { StatementRequest, StatementResponse } from "@jiqun/contract";
import { Body, Controller } from "@nestjs/common";
import { ClientGone } from "../../http/client-gone";
import { Endpoint } from "../../http/endpoint";
import { StatementService } from "./statement.service";

@Controller()
export class StatementController {
  constructor(private readonly statements: StatementService) {}

  @Endpoint("readStatements")
  read(@Body() request: StatementRequest, @ClientGone() gone: AbortSignal): Promise<StatementResponse> {
    return this.statements.read(request, gone);
  }
}
