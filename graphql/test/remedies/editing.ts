import { ulid } from "ulid";
import { Opportunity } from "../../domains/sales/development/opportunity.ts";
import { Employee } from "../../domains/organization/people/employee.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { GoodsReceipt } from "../../domains/supply/receiving/goodsReceipt.ts";
import { addDays } from "../../platform/businessDate.ts";
import { AlertRule } from "../../domains/analytics/alerts/alertRule.ts";
import { CollaborationRequest } from "../../domains/collaboration/requests/collaborationRequest.ts";
import { TrackingEvent } from "../../domains/logistics/tracking/trackingEvent.ts";
import { MonitoringPoint } from "../../domains/quality/temperature/monitoringPoint.ts";
import { DeliveryLoss } from "../../domains/sales/losses/deliveryLoss.ts";
import { approvedProduct, arrival, deliveryInTransit, draftOrder, draftReceipt, line, listed, place, qualifiedCustomer, qualifiedSupplier, sentOrder } from "../company.ts";
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
  "NOT_EDITABLE: revise": async (stage) => {
    const rule = await stage.create("salesLead", AlertRule, { name: "退货单过多", kind: "THRESHOLD", kpi: "returnsReceived", group: "salesLead", limitNumber: 20 });
    await stage.act("salesLead", AlertRule, "submit", rule);
    await stage.act("departmentManager", AlertRule, "approve", rule);
    return {
      attempt: () => stage.tryUpdate("salesLead", AlertRule, rule, { limitNumber: 30 }),
      remedy: () => stage.act("salesLead", AlertRule, "revise", rule, { reason: "旺季退货增多" }),
    };
  },
  "NOT_EDITABLE: return": async (stage) => {
    const request = await stage.create("salesRepresentative", CollaborationRequest, { title: "检验报告", toDepartment: "QUALITY", question: "需要近三批检验报告", neededBy: addDays(stage.today, 14) });
    await stage.act("qaOfficer", CollaborationRequest, "acknowledge", request);
    return {
      attempt: () => stage.tryUpdate("salesRepresentative", CollaborationRequest, request, { question: "需要近五批检验报告" }),
      remedy: () => stage.act("qaOfficer", CollaborationRequest, "return", request, { reason: "请写明批次" }),
    };
  },
  "NOT_EDITABLE: search": async (stage) => {
    const delivery = await deliveryInTransit(stage);
    await stage.create("logisticsCoordinator", TrackingEvent, { deliveryId: delivery.id, kind: "LOST", happenedAt: stage.now.toISOString(), place: "分拨中心", remark: "盘点未见" });
    const [loss] = await listed(stage, DeliveryLoss, "deliveryId", delivery.id);
    return {
      attempt: () => stage.tryUpdate("logisticsCoordinator", DeliveryLoss, loss!, { findings: "分拨中心与客户均未见到货物" }),
      remedy: () => stage.act("logisticsCoordinator", DeliveryLoss, "search", loss!),
    };
  },
  "NOT_EDITABLE: sendBack": async (stage) => {
    const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage, { storageClass: "COLD" }), 10)]);
    const receipt = await draftReceipt(stage, order, await place(stage, "RECEIVING", "COLD"), [arrival(stage, 10)], { arrivalTemperature: 120 });
    await stage.act("receiver", GoodsReceipt, "callQuality", receipt);
    return {
      attempt: () => stage.tryUpdate("receiver", GoodsReceipt, receipt, { arrivalTemperature: 50 }),
      remedy: () => stage.act("qaOfficer", GoodsReceipt, "sendBack", receipt, { reason: "读数有误" }),
    };
  },
  "NOT_EDITABLE: reactivate": async (stage) => {
    const values = { name: `探头 ${ulid()}`, device: ulid(), kind: "ZONE", zoneId: (await place(stage, "STORAGE")).zoneId, low: 20, high: 80, intervalMinutes: 30, holdAfterMinutes: 0 };
    const point = await stage.create("qaOfficer", MonitoringPoint, values);
    await stage.act("qaOfficer", MonitoringPoint, "retire", point, { reason: "送检校准" });
    return {
      attempt: () => stage.tryUpdate("qaOfficer", MonitoringPoint, point, { low: 30 }),
      remedy: () => stage.act("qaOfficer", MonitoringPoint, "reactivate", point),
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
