import type { Health } from "@jiqun/contract";
import { Controller } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { HealthService } from "./health.service";

@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Endpoint("health")
  read(): Promise<Health> {
    return this.health.read();
  }
}
