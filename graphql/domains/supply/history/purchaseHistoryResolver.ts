import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { payloadType, toPayload } from "../../../platform/entity/entityResolver.ts";
import { inputType } from "../../../platform/entity/inputType.ts";
import type { ChangeInput } from "../../../platform/lifecycle/change.ts";
import { PurchaseHistory, recordPurchaseHistory } from "./purchaseHistory.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";

const RecordPurchaseHistoryInput = inputType({ name: "RecordPurchaseHistoryInput", description: "One historical purchase with its deliveries.", shape: PurchaseHistory, changes: false });

@Resolver()
export class PurchaseHistoryResolver {
  @Mutation(() => payloadType(PurchaseOrder) as typeof PurchaseOrder, {
    description: "Imports one historical purchase: a closed order with confirmed receipts, numbered by their own dates, without stock. Sending the same reference again returns the existing order. Source: 五(一)3.",
  })
  @Allow({ entity: "PurchaseOrder", action: "recordHistory" })
  async recordPurchaseHistory(@Arg("input", () => RecordPurchaseHistoryInput, { description: "The purchase." }) input: PurchaseHistory & ChangeInput, @Ctx() ctx: Context) {
    return toPayload(await recordPurchaseHistory(ctx, input), ctx);
  }
}
