/** Clauses that every sales contract must cover before it is submitted. 四(四)1 */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, labelOf, type ValueOf } from "../../../table/enumeration.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";

export const ContractClause = enumeration("ContractClause", "A clause that a sales contract must cover.", {
  PARTIES: { zh: "双方主体与资质", en: "Parties and their licences" },
  GOODS: { zh: "品名、规格与数量", en: "Products, strengths and quantities" },
  QUALITY: { zh: "质量标准与质量责任", en: "Quality standard and responsibility" },
  PRICE_AND_PAYMENT: { zh: "价格与结算方式", en: "Prices and payment" },
  DELIVERY: { zh: "交货与运输条件", en: "Delivery and transport conditions" },
  ACCEPTANCE: { zh: "验收与异议期限", en: "Acceptance and objection period" },
  RETURNS_AND_RECALL: { zh: "退货与召回配合", en: "Returns and recall" },
  ANTI_BRIBERY: { zh: "反商业贿赂", en: "Anti-bribery" },
  LIABILITY: { zh: "违约责任", en: "Liability for breach" },
  TERM: { zh: "合同期限与解除", en: "Term and termination" },
  DISPUTES: { zh: "争议解决", en: "Settlement of disputes" },
  CONFIDENTIALITY: { zh: "保密", en: "Confidentiality", about: "May be marked as not applicable." },
});
export type ContractClause = ValueOf<typeof ContractClause>;

/** Clauses that may be marked as not applicable, with a reason. */
const dispensable: ReadonlySet<ContractClause> = new Set(["CONFIDENTIALITY"]);

export const ClauseOutcome = enumeration("ClauseOutcome", "Whether a contract covers a clause.", {
  OPEN: { zh: "未核对", en: "Not checked", tone: "warning" },
  AGREED: { zh: "已约定", en: "Agreed", tone: "good" },
  NOT_APPLICABLE: { zh: "不适用", en: "Not applicable", about: "The remark gives the reason." },
});
export type ClauseOutcome = ValueOf<typeof ClauseOutcome>;

@ObjectType("ClauseCheck", { description: "Whether and where a contract covers one clause." })
export class ClauseCheck {
  @Attribute(() => ContractClause, { zh: "条款", en: "Clause", about: "The clause.", input: { required: true } })
  clause!: ContractClause;

  @Attribute(() => ClauseOutcome, { zh: "核对结果", en: "Outcome", about: "Whether the contract covers it.", input: { required: true } })
  outcome!: ClauseOutcome;

  @Attribute(() => String, { zh: "所在条款号", en: "Clause no.", about: "Where in the contract's text: 第五条.", nullable: true, input: { maxLength: 100 } })
  place?: string;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "Remark; the reason if it does not apply.", nullable: true, input: { maxLength: 500 } })
  remark?: string;
}

const clauses = Object.keys(ContractClause) as ContractClause[];

/** The checklist with every clause once, in order; unchecked clauses are open. */
export const fullChecklist = (given: readonly ClauseCheck[] = []): ClauseCheck[] =>
  clauses.map((clause) => given.find((one) => one.clause === clause) ?? { clause, outcome: "OPEN" });

const notChecked = rule<{ clause: ContractClause }>("CLAUSE_NOT_CHECKED", {
  clause: "四(四)1",
  message: { zh: ({ clause }) => `条款“${labelOf(ContractClause, clause).zh}”尚未核对`, en: ({ clause }) => `The clause "${labelOf(ContractClause, clause).en}" has not been checked` },
  remedy: { zh: () => "请在条款核对表中注明是否约定及所在条款", en: () => "Record in the checklist whether and where the contract covers it" },
});

const indispensable = rule<{ clause: ContractClause }>("CLAUSE_INDISPENSABLE", {
  clause: "四(四)1",
  message: { zh: ({ clause }) => `条款“${labelOf(ContractClause, clause).zh}”不可缺少`, en: ({ clause }) => `Every contract needs the clause "${labelOf(ContractClause, clause).en}"` },
  remedy: { zh: () => "请与客户约定该条款", en: () => "Agree it with the customer" },
});

const reasonMissing = rule<{ clause: ContractClause }>("CLAUSE_NEEDS_REASON", {
  clause: "四(四)1",
  message: { zh: ({ clause }) => `条款“${labelOf(ContractClause, clause).zh}”不适用，但未说明理由`, en: ({ clause }) => `The clause "${labelOf(ContractClause, clause).en}" is marked as not applicable without a reason` },
  remedy: { zh: () => "请在备注中说明理由", en: () => "Give the reason as the remark" },
});

function clauseFindings({ clause, outcome, remark }: ClauseCheck): Finding[] {
  if (outcome === "OPEN") return [notChecked({ clause })];
  if (outcome === "AGREED") return [];
  if (!dispensable.has(clause)) return [indispensable({ clause })];
  return remark ? [] : [reasonMissing({ clause })];
}

/** All open points of the checklist. */
export const checklistFindings = (checklist: readonly ClauseCheck[]): Finding[] => checklist.flatMap(clauseFindings);

const clauseTwice = rule<{ clause: ContractClause }>("CLAUSE_TWICE", {
  message: { zh: ({ clause }) => `条款“${labelOf(ContractClause, clause).zh}”出现两次`, en: ({ clause }) => `The clause "${labelOf(ContractClause, clause).en}" appears twice` },
  remedy: { zh: () => "每条只核对一次", en: () => "Check each clause once" },
});

export const repeatedClauses = (given: readonly ClauseCheck[] = []): Finding[] =>
  given.flatMap(({ clause }, i) => (given.findIndex((one) => one.clause === clause) < i ? [clauseTwice({ clause }, { field: `checklist.${i}.clause` })] : []));
