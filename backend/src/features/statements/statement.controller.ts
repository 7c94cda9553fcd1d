import type { StatementRequest, StatementResponse } from "@jiqun/contract";
import { Body, Controller } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { StatementService } from "./statement.service";

@Controller()
export class StatementController {
  constructor(private readonly statements: StatementService) {}

  @Endpoint("readStatements")
  read(@Body() request: StatementRequest): Promise<StatementResponse> {
    return this.statements.read(request);
  }
}
