import type { EntityFilter, ProjectList } from "@jiqun/contract";
import { Controller, Query } from "@nestjs/common";
import { Endpoint } from "../../http/endpoint";
import { ProjectService } from "./project.service";

@Controller()
export class ProjectController {
  constructor(private readonly projects: ProjectService) {}

  @Endpoint("projects")
  list(@Query() filter: EntityFilter): Promise<ProjectList> {
    return this.projects.list(filter);
  }
}
