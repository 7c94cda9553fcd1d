import { Module } from "@nestjs/common";
import { GrowthRepository } from "./growth.repository";
import { GrowthService } from "./growth.service";

@Module({ providers: [GrowthRepository, GrowthService], exports: [GrowthService] })
export class GrowthModule {}
