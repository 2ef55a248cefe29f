/** A customer's need, routed to the department that can answer it. 六(二) */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { beginRequest, routed, RoutedRequest } from "../../../platform/routed/routedRequest.ts";
import { Department, inOwnDepartment, leadOf } from "../../collaboration/api.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { ServiceCase } from "../cases/serviceCase.ts";
import { FollowUp } from "../followUps/followUp.ts";

export const NeedKind = enumeration("NeedKind", "What a customer needs.", {
  PRODUCT: { zh: "新品种", en: "Product" },
  PRICE: { zh: "价格与政策", en: "Price and terms" },
  DELIVERY: { zh: "配送", en: "Delivery" },
  TRAINING: { zh: "培训与资料", en: "Training and material" },
  OTHER: { zh: "其他", en: "Other" },
});
export type NeedKind = ValueOf<typeof NeedKind>;

/** One working day until it is acknowledged, three until it is answered. */
const minutes = { acknowledge: 450, answer: 1_350 };

const escalations = [{ afterMinutes: 1, to: ({ toDepartment }: CustomerNeed) => [leadOf(toDepartment)] }, { afterMinutes: 901, to: () => ["departmentManager" as const] }];

@Entity<CustomerNeed>({
  prefix: "need",
  domain: "service",
  label: { zh: "客户诉求", en: "Customer need" },
  about: "A customer's need, answered by the department that it is routed to.",
  clause: "六(二)",
  number: "XQ",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], customerId: ["createdAt"], followUpId: ["createdAt"], caseId: ["createdAt"], "toDepartment+status": ["createdAt"], "requesterId+status": ["createdAt"], toDepartment: ["createdAt"], requesterId: ["createdAt"] },
  lifecycle: routed<CustomerNeed>({
    answerers: inOwnDepartment("toDepartment"),
    acknowledge: { minutes: () => minutes.acknowledge, escalations },
    answer: { minutes: () => minutes.answer, warnAt: [80], responsible: ({ acknowledgedById }) => (acknowledgedById ? [acknowledgedById] : []), escalations },
  }),
})
export class CustomerNeed extends RoutedRequest {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer who has the need.", input: { required: true, once: true } })
  customerId!: string;

  @Attribute(() => NeedKind, { zh: "需求类别", en: "Kind", about: "Kind of the need.", input: { required: true } })
  kind!: NeedKind;

  @Attribute(() => String, { zh: "需求内容", en: "Need", about: "Description of the need.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  text!: string;

  @Attribute(() => Department, { zh: "受理部门", en: "To department", about: "The department that answers.", input: { required: true } })
  toDepartment!: Department;

  @Reference(() => FollowUp, { zh: "回访", en: "Follow-up", about: "Follow-up in which the customer expressed it.", nullable: true, input: { once: true } })
  followUpId?: string;

  @Reference(() => ServiceCase, { zh: "服务单", en: "Service case", about: "Service case in which the customer expressed it.", nullable: true, input: { once: true } })
  caseId?: string;
}

export const CustomerNeedResolver = EntityResolver(CustomerNeed, {
  create: true,
  update: true,
  prepare: ({ record, before, ctx }) => {
    if (!before) beginRequest(record, ctx);
  },
});
