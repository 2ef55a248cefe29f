import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { usableRoles } from "../../../platform/access/principal.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Label } from "../../../schema/model.ts";
import { Customer } from "./customer.ts";

const approvedOfIt = rule<Label>("APPROVED_OF_IT", {
  clause: "四(三) · GSP 首营企业",
  message: { zh: ({ zh }) => `${zh}已经首营审批，不可直接修改`, en: ({ en }) => `${en} was part of the first-time approval and cannot be changed directly` },
  remedy: { zh: () => "请先“重新首营”，修改后再次提交审批", en: () => 'Use "Requalify", change it, and submit it again', by: ["Customer.requalify"] },
});

/** Attributes covered by the first-time approval, besides the qualifications. */
const approved = { name: { zh: "名称", en: "Name" }, kind: { zh: "类型", en: "Kind" }, registrationNumber: { zh: "统一社会信用代码", en: "Registration number" } } as const;

/** Default payment term in days, until finance sets another. */
const usualPaymentDays = 30;

function findingsAgainst({ record, before }: Preparation<Customer>): Finding[] {
  if (!before || before.status === "PROSPECT") return [];
  const changed = (Object.keys(approved) as (keyof typeof approved)[]).filter((name) => record[name] !== before[name]);
  return changed.map((name) => approvedOfIt(approved[name], { field: name }));
}

export const CustomerResolver = EntityResolver(Customer, {
  create: true,
  update: true,
  prepare: (preparation) => {
    const { record, ctx } = preparation;
    const sells = usableRoles(ctx.principal).some(({ role }) => role === "salesRepresentative");
    if (!preparation.before && sells) record.representativeId ??= ctx.principal.id;
    record.paymentDays ??= usualPaymentDays;
    record.historical ??= false;
    return findingsAgainst(preparation);
  },
});
