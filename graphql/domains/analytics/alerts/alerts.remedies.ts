import type { Scenarios } from "../../../test/remedies/remedy.ts";
import { AlertRule } from "./alertRule.ts";

export const remedies: Scenarios = {
  "NOT_EDITABLE: revise": async (stage) => {
    const rule = await stage.create("salesLead", AlertRule, { name: "退货单过多", kind: "THRESHOLD", kpi: "returnsReceived", group: "salesLead", limitNumber: 20 });
    await stage.act("salesLead", AlertRule, "submit", rule);
    await stage.act("departmentManager", AlertRule, "approve", rule);
    return {
      attempt: () => stage.tryUpdate("salesLead", AlertRule, rule, { limitNumber: 30 }),
      remedy: () => stage.act("salesLead", AlertRule, "revise", rule, { reason: "旺季退货增多" }),
    };
  },
};
