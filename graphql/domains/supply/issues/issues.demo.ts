/** Issues with suppliers: one that its machine has answered, and one of quality that waits. */
import { addDays } from "../../../platform/businessDate.ts";
import { demoPart } from "../../../demo/part.ts";
import { suppliersPart } from "../supplier/suppliers.demo.ts";
import { SupplierIssue } from "./supplierIssue.ts";

export const issuesPart = demoPart({
  needs: { suppliers: suppliersPart },
  async enter(cast, { suppliers }) {
    const raise = (subject: string, code: string, values: object) => cast.create(subject, SupplierIssue, { supplierId: suppliers.get(code)!.id, dueOn: addDays(cast.today, 3), serious: false, ...values });
    const delivery = await raise("purchaser", "DR-002", { kind: "DELIVERY", subject: "到货时间", question: "上周承诺的到货日是否有变化？请确认新的日期。" });
    await cast.act("partner-dongrui", SupplierIssue, "answer", delivery, { text: "车辆已安排，后天上午到货。" });
    await raise("qa-officer", "HB-001", { kind: "QUALITY", subject: "外箱破损", question: "本批有 20 盒外箱破损，请说明包装与运输情况，并提供整改措施。" });
  },
  report: () => "2 个供应问题 supplier issues",
});
