/** Alert rules, and the loop from an alert to its recovery. 七(三) */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { inOwnArea, leads, overseers } from "../steeringRoles.ts";
import { AlertResolver } from "./alert.ts";
import { AlertRuleResolver } from "./alertRuleResolver.ts";
import { AlertTermsResolver } from "./alertTerms.ts";
import { AlertLevelResolver } from "./alertLevel.ts";
import "./alertMeasures.ts";
import "./evaluateRules.ts";
import "./notices.ts";

const manager = "departmentManager";
const acting = [manager, ...inOwnArea("group")] as const;

export const alertsRoom = declareRoom({
  resolvers: [AlertResolver, AlertRuleResolver, AlertTermsResolver, AlertLevelResolver],
  access: {
    Alert: {
      read: [...overseers, ...inOwnArea("group")],
      actions: { acknowledge: acting, takeOver: acting, investigate: acting, handle: acting, reopen: acting, close: acting, closeUnrecovered: [manager] },
    },
    AlertRule: { read: [...overseers, ...leads], actions: { suspend: [manager, ...leads], resume: [manager], revise: leads, retire: [manager, ...leads] } },
    AlertLevel: { read: [...overseers, ...leads], actions: {} },
    AlertTerms: { read: [...overseers, ...leads, "officeClerk"], actions: {} },
  },
});
