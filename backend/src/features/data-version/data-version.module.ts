import { Global, Module } from "@nestjs/common";
import { DataVersionRepository } from "./data-version.repository";
import { DataVersionService } from "./data-version.service";

/** Global: every feature may remember what it read for as long as the data stays the same. */
@Global()
@Module({ providers: [DataVersionRepository, DataVersionService], exports: [DataVersionService] })
export class DataVersionModule {}
