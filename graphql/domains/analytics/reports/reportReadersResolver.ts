import { Ctx, Resolver, Root } from "type-graphql";
import { Computed } from "../../../table/attribute.ts";
import type { Context } from "../../../platform/context.ts";
import { Readers, readersOf } from "../../../platform/receipt/readers.ts";
import { OperationsReport } from "./operationsReport.ts";

@Resolver(() => OperationsReport)
export class ReportReadersResolver {
  @Computed(OperationsReport, () => Readers, { zh: "阅读情况", en: "Readers", about: "How many of those who receive it have confirmed that they have read it." })
  readers(@Root() report: OperationsReport, @Ctx() ctx: Context): Promise<Readers> {
    return readersOf(report, ctx);
  }
}
