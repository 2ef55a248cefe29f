/** The demo's inspection: an authority that looks into receipts, storage, deliveries and recalls for two weeks. */
import { visitingAccount } from "../../../demo/accounts.ts";
import { daysInBusiness, demoPart } from "../../../demo/part.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { scopes } from "./inspectionScope.ts";
import { InspectionStay } from "./inspectionStay.ts";

export const visitsPart = demoPart({
  needs: { people: peoplePart },
  async enter(cast) {
    await cast.admitEmployee({ subject: visitingAccount.subject, name: visitingAccount.name, staffNumber: "V0001", roles: [] });
    const idOf = async (subject: string) => (await cast.as(subject)).principal.id;
    const stay = await cast.create("qa-officer", InspectionStay, {
      authority: "石家庄市市场监督管理局",
      subject: "药品经营企业年度检查",
      regulators: "孟卫东（执法证 01301012），白静（执法证 01301047）",
      accountId: await idOf(visitingAccount.subject),
      hostId: await idOf("qa-officer"),
      scopes,
      recordsFrom: addDays(cast.today, -daysInBusiness),
      recordsTo: cast.today,
      startsOn: cast.today,
      endsOn: addDays(cast.today, 13),
    });
    await cast.act("qa-officer", InspectionStay, "submit", stay);
    await cast.act("head-of-quality", InspectionStay, "approve", stay);
    await cast.act("department-manager", InspectionStay, "approve", stay);
  },
});
