/** Who is warned before a contract ends or a customer's licence expires. 四(三), 四(四)1 */
import { entityOfId } from "../../../table/entity.ts";
import type { Context } from "../../../platform/context.ts";
import { declareExpiryWarning } from "../../../platform/notification/expiryWarning.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { Contract } from "../contracts/contract.ts";
import type { Customer } from "./customer.ts";

const inCharge = async (customerId: string, { loader }: Context): Promise<string[]> => {
  const customer = await loader.load<Customer>(customerId);
  return customer?.representativeId ? [customer.representativeId] : [];
};

/** Renewing a contract takes weeks of negotiation. */
declareExpiryWarning({
  name: "contract",
  label: { zh: "销售合同", en: "Contracts" },
  target: Contract,
  filter: { status: { eq: "PERFORMING" } },
  days: [60, 30, 7, 1],
  roles: ["salesLead", "legal"],
  people: ({ customerId }, ctx) => inCharge(customerId, ctx),
});

/** Without its licence a customer cannot be sold to. */
declareExpiryWarning({
  name: "customerQualification",
  label: { zh: "客户证照", en: "Qualifications of customers" },
  target: Qualification,
  filter: { status: { eq: "VERIFIED" } },
  days: [60, 30, 7, 1],
  roles: ["salesLead", "qaOfficer"],
  people: ({ ownerId }, ctx) => inCharge(ownerId, ctx),
  matters: ({ ownerId }) => entityOfId(ownerId)?.name === "Customer",
});
