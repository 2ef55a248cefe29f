import type { GuideStep } from "../entityPage.ts";

/** Deliveries on their way. */
export default [
  {
    roles: ["logisticsCoordinator", "serviceLead"],
    does: { zh: "查看配送异常", en: "Look at delivery exceptions" },
    why: { zh: "每个异常都有负责人和下一步。", en: "Each has somebody in charge and a next step." },
    entity: "DeliveryException",
    at: "list",
  },
] satisfies GuideStep[];
