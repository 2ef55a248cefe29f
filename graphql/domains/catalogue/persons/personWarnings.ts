/** Who is warned before an authorisation ends. GSP §89 */
import { declareExpiryWarning } from "../../../platform/notification/expiryWarning.ts";
import { entityOfId } from "../../../table/entity.ts";
import { AuthorisedPerson } from "./authorisedPerson.ts";

const isOf = (party: string) => ({ partyId }: AuthorisedPerson): boolean => entityOfId(partyId)?.party === party;

declareExpiryWarning({
  name: "sellerAuthorisation",
  label: { zh: "供应商授权委托", en: "Authorisations of suppliers" },
  target: AuthorisedPerson,
  filter: { status: { eq: "VERIFIED" } },
  days: [60, 30, 7, 1],
  roles: ["purchaser", "qaOfficer"],
  matters: isOf("SUPPLIER"),
});

declareExpiryWarning({
  name: "customerAuthorisation",
  label: { zh: "客户授权委托", en: "Authorisations of customers" },
  target: AuthorisedPerson,
  filter: { status: { eq: "VERIFIED" } },
  days: [60, 30, 7, 1],
  roles: ["salesLead", "qaOfficer"],
  matters: isOf("CUSTOMER"),
});
