import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { connect, connectionType, type Connection } from "../entity/connection.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { ApprovalTask } from "./approvalTask.ts";
import { queuesFor } from "./routes.ts";

@Resolver(() => ApprovalTask)
export class ApprovalTaskResolver extends EntityResolver(ApprovalTask) {
  @Query(() => connectionType(ApprovalTask) as typeof ApprovalTask, { description: "Steps that await your decision, by role, delegation or escalation; most urgent first." })
  @Allow("people")
  myApprovals(
    @Arg("first", () => Int, { nullable: true, description: "Size of the page: 25 by default." }) first: number | undefined,
    @Arg("after", () => String, { nullable: true, description: "Read after this cursor." }) after: string | undefined,
    @Ctx() ctx: Context,
  ): Connection<ApprovalTask> {
    return connect(ctx, ApprovalTask, {
      first,
      after,
      filter: { status: { eq: "PENDING" }, queue: { in: queuesFor(ctx.principal) } },
      orderBy: { sort: "dueAt", descending: false },
    });
  }
}
