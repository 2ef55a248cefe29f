import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { Role } from "../../../platform/access/role.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";
import { ContractClause } from "./contractClause.ts";

@ObjectType("ClauseDispensation", { description: "A clause that a contract may do without." })
export class ClauseDispensation {
  @Attribute(() => ContractClause, { zh: "条款", en: "Clause", about: "The clause.", input: { required: true } })
  clause!: ContractClause;

  @Attribute(() => [Role], { zh: "可标记不适用的角色", en: "Roles that may dispense with it", about: "Roles of those who may mark it as not applicable, with a reason.", input: { required: true, minItems: 1, maxItems: 10 } })
  roles!: Role[];
}

const dispensedTwice = rule("CLAUSE_DISPENSED_TWICE", {
  message: { zh: () => "条款重复列出", en: () => "The clause is listed twice" },
  remedy: { zh: () => "请每个条款只保留一行", en: () => "Keep one line for each clause" },
});

/** Which clauses a sales contract may do without, and who may say so; every other is indispensable. 四(四)1 */
@Entity<ContractRequirements>({
  prefix: "ctrreq",
  domain: "sales",
  label: { zh: "合同条款要求", en: "Contract requirements" },
  many: "contractRequirementsVersions",
  about: "Which clauses of the checklist a sales contract may do without, and who may say so.",
  clause: "四(四)1",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<ContractRequirements>({ editors: ["legal"] }),
})
export class ContractRequirements extends SettingVersion {
  @Attribute(() => [ClauseDispensation], { zh: "可不适用的条款", en: "Dispensable clauses", about: "Clauses that may be marked as not applicable.", nullable: true, input: { maxItems: 12 } })
  dispensations?: ClauseDispensation[];
}

declareSetting(ContractRequirements, { dispensations: [{ clause: "CONFIDENTIALITY", roles: ["salesRepresentative", "salesLead"] }] });

export const ContractRequirementsResolver = EntityResolver(ContractRequirements, {
  create: true,
  update: true,
  prepare: ({ record: { dispensations = [] } }) => dispensations.flatMap(({ clause }, i) => (dispensations.findIndex((one) => one.clause === clause) < i ? [dispensedTwice(undefined, { field: `dispensations.${i}.clause` })] : [])),
});
