import { addDays } from "../../../platform/businessDate.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { entityOfId } from "../../../table/entity.ts";
import { AuthorisedPerson } from "./authorisedPerson.ts";
import { isIdNumber, maskedIdNumber, sealIdNumber } from "./idNumber.ts";

const clause = "GSP §89";

const wrongIdNumber = rule("WRONG_ID_NUMBER", {
  clause,
  message: { zh: () => "身份证号校验位不符", en: () => "The check digit of the ID number is wrong" },
});

const endsBeforeStart = rule("AUTHORISED_TO_BEFORE_FROM", {
  clause,
  message: { zh: () => "授权截止日早于起始日", en: () => "The last day is before the first" },
});

const wrongSide = rule("ROLE_OF_OTHER_SIDE", {
  clause,
  message: { zh: () => "销售人员由供应商授权，采购、提货和收货人员由客户授权", en: () => "Sellers are authorised by suppliers; buyers, pick-up persons and receivers by customers" },
});

function findingsOf({ partyId, role, startsOn, endsOn }: AuthorisedPerson): Finding[] {
  const fits = (entityOfId(partyId)?.party === "SUPPLIER") === (role === "SELLER");
  return [...(fits ? [] : [wrongSide(undefined, { field: "role" })]), ...(endsOn < startsOn ? [endsBeforeStart(undefined, { field: "endsOn" })] : [])];
}

/** The number is sealed before anything of it is written. */
function prepare({ record, before, ctx }: Preparation<AuthorisedPerson>): Promise<Finding[]> {
  record.expiresOn = addDays(record.endsOn, 1);
  const findings = findingsOf(record);
  if (!before) {
    if (!isIdNumber(record.idNumber)) findings.push(wrongIdNumber(undefined, { field: "idNumber" }));
    else record.sealed = sealIdNumber(record.idNumber, record.id);
    record.idNumber = maskedIdNumber(record.idNumber);
    record.duties = [{ duty: "requester", actorId: ctx.principal.id }];
  }
  return Promise.resolve(findings);
}

export const AuthorisedPersonResolver = EntityResolver(AuthorisedPerson, { create: true, update: true, prepare });
