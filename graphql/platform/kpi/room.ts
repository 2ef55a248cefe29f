import { declareRoom } from "../domain/domain.ts";
import { DataSourceResolver } from "./dataSourceResolver.ts";
import { KpiResolver } from "./kpiResolver.ts";
import { KpiTargetsResolver } from "./kpiTargets.ts";
import { SourceFreshnessResolver } from "./sourceFreshness.ts";

export const kpiRoom = declareRoom({ resolvers: [KpiTargetsResolver, KpiResolver, SourceFreshnessResolver, DataSourceResolver] });
