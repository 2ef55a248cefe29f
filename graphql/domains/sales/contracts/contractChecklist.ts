/** Clauses that every sales contract must cover before it is submitted. 四(四)1 */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { CheckedAt, CheckedBy, CheckedByName, checklist, type ChecklistLine, CheckRemark } from "../../../platform/checklist/checklist.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { ContractClause } from "./contractClause.ts";
import { ContractRequirements } from "./contractRequirements.ts";

export const ClauseOutcome = enumeration("ClauseOutcome", "Whether a contract covers a clause.", {
  OPEN: { zh: "未核对", en: "Not checked", tone: "warning" },
  AGREED: { zh: "已约定", en: "Agreed", tone: "good" },
  NOT_APPLICABLE: { zh: "不适用", en: "Not applicable", about: "The remark gives the reason." },
});
export type ClauseOutcome = ValueOf<typeof ClauseOutcome>;

@ObjectType("ClauseCheck", { description: "Whether and where a contract covers one clause." })
export class ClauseCheck implements ChecklistLine {
  @Attribute(() => ContractClause, { zh: "条款", en: "Clause", about: "The clause.", input: { required: true } })
  clause!: ContractClause;

  @Attribute(() => ClauseOutcome, { zh: "核对结果", en: "Outcome", about: "Whether the contract covers it.", input: { required: true } })
  outcome!: ClauseOutcome;

  @Attribute(() => String, { zh: "所在条款号", en: "Clause no.", about: "Where in the contract's text: 第五条.", nullable: true, input: { maxLength: 100 } })
  place?: string;

  @CheckRemark()
  remark?: string;

  @CheckedBy()
  checkedById?: string;

  @CheckedByName()
  checkedByName?: string;

  @CheckedAt()
  checkedAt?: string;
}

export const contractChecklist = checklist<ContractClause, ClauseCheck>({
  items: ContractClause,
  label: { zh: "条款", en: "clause" },
  clause: "四(四)1",
  field: "checklist",
  itemOf: ({ clause }) => clause,
  open: (clause) => ({ clause, outcome: "OPEN" }),
  isOpen: ({ outcome }) => outcome === "OPEN",
  isDispensed: ({ outcome }) => outcome === "NOT_APPLICABLE",
  dispensable: async (ctx) => ((await settingValues(ctx, ContractRequirements)).dispensations ?? []).map(({ clause, roles }) => ({ item: clause, roles })),
});
