/** The stay of an authority's inspectors: who comes, until when, and into what they may look. 药品管理法 §99 */
import { Attribute, type Personal } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { InspectionScope } from "./inspectionScope.ts";
import { accountFindings, inspectionStayLifecycle, InspectionStayStatus } from "./inspectionStayLifecycle.ts";

const clause = "药品管理法 §99";

/** Days of a stay at most; a longer inspection is a further stay, with an approval of its own. */
export const mostDays = 30;

const visitors: Personal = { purpose: "AUTHORISATION", keepYears: 5, since: "endsOn" };

@Entity<InspectionStay>({
  prefix: "stay",
  domain: "quality",
  label: { zh: "检查接待单", en: "Inspection stay" },
  about: "The stay of an authority's inspectors: who comes, until when, and what they may look into.",
  clause,
  number: "JC",
  representation: "number",
  attachments: true,
  search: ["number", "authority"],
  lists: { all: ["startsOn", "createdAt"], status: ["startsOn", "opensUntil"], hostId: ["startsOn"] },
  lifecycle: inspectionStayLifecycle,
})
export class InspectionStay extends NumberedDocument {
  @Attribute(() => String, { zh: "检查机关", en: "Authority", about: "The authority that inspects.", input: { required: true, minLength: 2, maxLength: 100 } })
  authority!: string;

  @Attribute(() => String, { zh: "检查事项", en: "Subject", about: "What is inspected, and the reference of the authority's notice.", text: true, input: { required: true, minLength: 2, maxLength: 1_000 } })
  subject!: string;

  @Attribute(() => String, { zh: "检查人员", en: "Regulators", about: "Names and certificate numbers of the inspectors.", text: true, personal: visitors, input: { required: true, minLength: 2, maxLength: 1_000 } })
  regulators!: string;

  @Reference(() => Employee, { zh: "登录账号", en: "Account", about: "Account that the inspectors sign in with; it holds no other role.", help: { zh: "由系统管理员为检查人员开立，不得持有其他角色。", en: "Opened by the system administrator for the inspectors, without any other role." }, input: { required: true } })
  accountId!: string;

  @Reference(() => Employee, { zh: "陪同人", en: "Host", about: "Who accompanies the inspectors and sees every look of theirs.", input: { required: true } })
  hostId!: string;

  @Attribute(() => [InspectionScope], { zh: "查阅范围", en: "Scopes", about: "Records that they may look into.", input: { required: true, minItems: 1, maxItems: 7 } })
  scopes!: InspectionScope[];

  @Attribute(() => LocalDate, { zh: "查阅期间自", en: "Records from", about: "First business date of the documents that they see.", input: { required: true, when: "any" } })
  recordsFrom!: string;

  @Attribute(() => LocalDate, { zh: "查阅期间至", en: "Records to", about: "Last business date of the documents that they see.", input: { required: true, when: "any" } })
  recordsTo!: string;

  @Attribute(() => LocalDate, { zh: "开始日期", en: "Starts", about: "First day of the stay.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "Ends", about: "Last day of the stay, 30 days after its start at most; access ends with it.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => LocalDate, { zh: "权限终止日", en: "Access ends on", about: "First day without access.", nullable: true })
  opensUntil?: string;

  @Attribute(() => InspectionStayStatus, { zh: "状态", en: "Status", about: "Status of the stay." })
  override status!: InspectionStayStatus;
}

const stayTooLong = rule("STAY_TOO_LONG", {
  clause,
  message: { zh: () => `检查接待最长 ${mostDays} 天`, en: () => `A stay lasts ${mostDays} days at most` },
  remedy: { zh: () => "请缩短期间；确需延长的，另行登记并审批", en: () => "Shorten it; for longer, enter a further stay", by: [] },
});

const datesInOrder = rule("STAY_DATES_IN_ORDER", { clause, message: { zh: () => "结束日期早于开始日期", en: () => "It ends before it begins" } });

const stayIsOver = rule("STAY_IS_OVER", { clause, message: { zh: () => "结束日期已过", en: () => "Its last day has passed" }, remedy: { zh: () => "请选择今天或以后的日期", en: () => "Choose today or a later day", by: [] } });

const hostIsVisitor = rule("HOST_IS_VISITOR", { clause, message: { zh: () => "陪同人须为本公司员工，不能是检查人员的账号", en: () => "The host is an employee of the company, not the inspectors' account" } });

function dateFindings({ startsOn, endsOn, recordsFrom, recordsTo }: InspectionStay, today: string): Finding[] {
  return [
    ...(endsOn < startsOn ? [datesInOrder(undefined, { field: "endsOn" })] : []),
    ...(endsOn >= addDays(startsOn, mostDays) ? [stayTooLong(undefined, { field: "endsOn" })] : []),
    ...(endsOn < today ? [stayIsOver(undefined, { field: "endsOn" })] : []),
    ...(recordsTo < recordsFrom ? [datesInOrder(undefined, { field: "recordsTo" })] : []),
  ];
}

async function prepare({ record, ctx }: Preparation<InspectionStay>): Promise<Finding[]> {
  record.opensUntil = addDays(record.endsOn, 1);
  record.scopes = [...new Set(record.scopes)];
  return [...dateFindings(record, ctx.today), ...(record.hostId === record.accountId ? [hostIsVisitor(undefined, { field: "hostId" })] : []), ...(await accountFindings(record, ctx))];
}

export const InspectionStayResolver = EntityResolver(InspectionStay, { create: true, update: true, prepare });

/** The stay by which somebody visits today; undefined where there is none in force. */
export async function stayOf({ principal, loader, today }: Context): Promise<InspectionStay | undefined> {
  const ids = principal.held.filter(({ role }) => role === "regulator").map(({ sourceId }) => sourceId);
  const stays = (await loader.loadAll(ids)).filter((one): one is InspectionStay => one instanceof InspectionStay);
  return stays.find(({ status, accountId, startsOn, endsOn }) => status === "ACTIVE" && accountId === principal.id && startsOn <= today && today <= endsOn);
}
