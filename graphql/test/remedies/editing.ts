import { ulid } from "ulid";
import { Opportunity } from "../../domains/sales/development/opportunity.ts";
import { Employee } from "../../domains/organization/people/employee.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { approvedProduct, draftOrder, line, qualifiedCustomer, qualifiedSupplier } from "../company.ts";
import type { Stage } from "../stage.ts";
import type { CarriedOut, Scenarios } from "./remedy.ts";

/** An order that waits for its approval comes back to the purchaser. */
async function returned(stage: Stage, subject: string, action: "withdraw" | "reject"): Promise<CarriedOut> {
  const order = await draftOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 10)]);
  await stage.act("purchaser", PurchaseOrder, "submit", order);
  return {
    attempt: () => stage.tryUpdate("purchaser", PurchaseOrder, order, { lines: order.lines.map(({ productId, unitPrice }) => ({ productId, unitPrice, quantity: 20 })) }),
    remedy: () => stage.act(subject, PurchaseOrder, action, order, { reason: "数量有误" }),
  };
}

/** Each action by which a document becomes editable again, as the refusal of an edit offers it. */
export const editingRemedies: Scenarios = {
  "NOT_EDITABLE: withdraw": (stage) => returned(stage, "purchaser", "withdraw"),
  "NOT_EDITABLE: reject": (stage) => returned(stage, "supplyLead", "reject"),
  "NOT_EDITABLE: reopen": async (stage) => {
    const customer = await qualifiedCustomer(stage, { representativeId: await stage.idOf("salesRepresentative") });
    const opportunity = await stage.create("salesRepresentative", Opportunity, { title: "扩大品种", customerId: customer.id, expectedValue: { amount: 500_000, currency: "CNY" }, expectedOn: "2026-12-31" });
    await stage.act("salesRepresentative", Opportunity, "lose", opportunity, { reason: "价格" });
    return {
      attempt: () => stage.tryUpdate("salesRepresentative", Opportunity, opportunity, { title: "扩大抗生素品种" }),
      remedy: () => stage.act("salesRepresentative", Opportunity, "reopen", opportunity, { reason: "重新招标" }),
    };
  },
  "NOT_EDITABLE: activate": async (stage) => {
    const employee = await stage.hire(`leaver-${ulid()}`);
    await stage.act("hr", Employee, "deactivate", employee, { reason: "离职" });
    return {
      attempt: () => stage.tryUpdate("hr", Employee, employee, { phone: "138 0013 8000" }),
      remedy: () => stage.act("hr", Employee, "activate", employee, { reason: "返聘" }),
    };
  },
};
