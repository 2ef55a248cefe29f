import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { payloadType, toPayload } from "../../../platform/entity/entityResolver.ts";
import { inputType } from "../../../platform/entity/inputType.ts";
import type { ChangeInput } from "../../../platform/lifecycle/change.ts";
import { PurchaseHistory, recordPurchaseHistory } from "./purchaseHistory.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";

const RecordPurchaseHistoryInput = inputType({ name: "RecordPurchaseHistoryInput", description: "One purchase of the past with its deliveries.", shape: PurchaseHistory, changes: false });

@Resolver()
export class PurchaseHistoryResolver {
  @Mutation(() => payloadType(PurchaseOrder) as typeof PurchaseOrder, {
    description: "Takes over one purchase of the past: a closed order with its confirmed receipts, numbered by their own dates, without stock. The same reference again answers the order that stands. Source: 五(一)3.",
  })
  @Allow({ entity: "PurchaseOrder", action: "recordHistory" })
  async recordPurchaseHistory(@Arg("input", () => RecordPurchaseHistoryInput, { description: "The purchase." }) input: PurchaseHistory & ChangeInput, @Ctx() ctx: Context) {
    return toPayload(await recordPurchaseHistory(ctx, input), ctx);
  }
}
