import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { Cost, type Arguments, type PageCost } from "../../table/fieldCost.ts";
import { pageCostOf, plainPage, type ListRequest } from "../../table/list.ts";
import type { Principal } from "../access/principal.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { connect, connectionType, type Connection } from "../entity/connection.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { ApprovalTask, ConfidentialTask } from "./approvalTask.ts";
import { queuesFor } from "./routes.ts";

const waitingFor = (person: Principal, paging: Pick<ListRequest, "first" | "after">): ListRequest => ({
  ...paging,
  filter: { status: { eq: "PENDING" }, queue: { in: queuesFor(person) } },
  orderBy: { sort: "dueAt", descending: false },
});

const pageCost = (args: Arguments, caller: unknown): PageCost => (caller ? pageCostOf(ApprovalTask, waitingFor(caller as Principal, args)) : plainPage(args));

@Resolver(() => ApprovalTask)
export class ApprovalTaskResolver extends EntityResolver(ApprovalTask) {
  @Cost({ page: pageCost })
  @Query(() => connectionType(ApprovalTask) as typeof ApprovalTask, { description: "Steps that await your decision, by role, delegation or escalation; most urgent first. Those of confidential documents are `confidentialTasks`." })
  @Allow("people")
  myApprovals(
    @Arg("first", () => Int, { nullable: true, description: "Size of the page: 25 by default." }) first: number | undefined,
    @Arg("after", () => String, { nullable: true, description: "Read after this cursor." }) after: string | undefined,
    @Ctx() ctx: Context,
  ): Connection<ApprovalTask> {
    return connect(ctx, ApprovalTask, waitingFor(ctx.principal, { first, after }));
  }
}

export const ConfidentialTaskResolver = EntityResolver(ConfidentialTask);
