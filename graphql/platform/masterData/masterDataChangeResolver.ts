import { declarationOf, entityOf, type EntityDeclaration } from "../../table/entity.ts";
import { accessFindings } from "../access/access.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { EntityResolver, type Preparation } from "../entity/entityResolver.ts";
import { keeps } from "../lifecycle/keeps.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { MasterDataChange, type ChangeClass } from "./masterDataChange.ts";
import { proposalFindings, asJson } from "./proposedValues.ts";
import { approvedFindings } from "./putIntoEffect.ts";
import { changesTakenBy, type ChangesTaken } from "./takesChanges.ts";

const paymentAlone = rule("PAYMENT_CHANGES_ALONE", {
  clause: "四(四)3",
  message: { zh: () => "收款账户须单独变更，不得与其他内容同单", en: () => "A bank account is changed by itself, not together with other data" },
  remedy: { zh: () => "请分别填写两张变更单", en: () => "Write two changes", by: [] },
});

const notOwnRecord = rule("NOT_OWN_RECORD", {
  message: { zh: () => "只能提出本单位资料的变更", en: () => "You may propose changes of your own data only" },
  remedy: { zh: () => "请将 recordId 填为 me.party 的 id", en: () => "Give the id of me.party as recordId", by: [] },
});

const notPartys = rule<{ attribute: string; changeable: readonly string[] }>("NOT_CHANGEABLE_BY_PARTY", {
  message: { zh: ({ attribute }) => `“${attribute}”不能由贵方提出变更`, en: ({ attribute }) => `"${attribute}" is not an attribute that you may propose to change` },
  remedy: { zh: ({ changeable }) => `可以提出变更的字段：${changeable.join("、")}`, en: ({ changeable }) => `You may propose: ${changeable.join(", ")}`, by: [] },
});

function classOfChange({ changes }: MasterDataChange, { ordinary, payment }: ChangesTaken): ChangeClass {
  const names = changes.map(({ attribute }) => attribute);
  if (names.some((name) => (payment?.attributes as readonly string[] | undefined)?.includes(name))) return "PAYMENT";
  return names.every((name) => (ordinary as readonly string[]).includes(name)) ? "ORDINARY" : "CRITICAL";
}

const isMixed = ({ changes, changeClass }: MasterDataChange, { payment }: ChangesTaken): boolean =>
  changeClass === "PAYMENT" && changes.some(({ attribute }) => !(payment!.attributes as readonly string[]).includes(attribute));

/** Those may propose a change who may edit the record while it is a draft; and a party, of itself. */
function proposerFindings(record: Document, entity: EntityDeclaration, { principal }: Context): Finding[] {
  if (!principal.boundToId) return accessFindings(principal, entity, "update", record);
  return principal.boundToId === record.id ? [] : [notOwnRecord(undefined, { field: "recordId" })];
}

/** What a party may not propose of itself: what the company decides about it, and what it does not see. */
function beyondParty({ changes }: MasterDataChange, { byParty = [] }: ChangesTaken, { principal }: Context): Finding[] {
  if (!principal.boundToId) return [];
  return changes.flatMap(({ attribute }, i) => ((byParty as readonly string[]).includes(attribute) ? [] : [notPartys({ attribute, changeable: byParty }, { field: `changes.${i}.attribute` })]));
}

async function prepare({ record: change, before, ctx }: Preparation<MasterDataChange>): Promise<Finding[]> {
  const record = (await ctx.loader.load<Document>(change.recordId))!;
  const entity = declarationOf(record.constructor);
  const denied = proposerFindings(record, entity, ctx);
  if (denied.length > 0) return denied;
  const taken = changesTakenBy(entity.name)!;
  const beyond = [...approvedFindings(record), ...beyondParty(change, taken, ctx)];
  if (beyond.length > 0) return beyond;
  const wrong = await proposalFindings(change.changes, record, ctx);
  // What the history of a draft holds is hidden by what the draft is about: it never turns into one about something else.
  const turned = before && (before.changeClass === "PAYMENT") !== (classOfChange(change, taken) === "PAYMENT");
  const values = record as unknown as Record<string, unknown>;
  for (const one of change.changes) one.before = asJson(values[one.attribute]);
  Object.assign(change, { baseVersion: record.version, lead: taken.lead, changeClass: classOfChange(change, taken), returnedBecause: undefined });
  if (!before && ctx.principal.boundToId) change.partyId = ctx.principal.boundToId;
  return [...wrong, ...(turned || isMixed(change, taken) ? [paymentAlone(undefined, { field: "changes" })] : [])];
}

const pending: readonly string[] = ["SUBMITTED", "REVIEWED", "APPROVED"];

/** While a bank account is about to change, nothing is paid to the old or the new one. */
keeps(MasterDataChange, async ({ id, recordId, changeClass, status }, { uow, ctx }) => {
  if (changeClass !== "PAYMENT") return;
  const record = (await ctx.loader.load<Document>(recordId))!;
  const { frozenBy } = changesTakenBy(entityOf(record.constructor).name)!.payment!;
  const current = uow.current(record) as unknown as Record<string, unknown>;
  const isPending = pending.includes(status);
  if (isPending === (current[frozenBy] === id) || (!isPending && current[frozenBy] !== id)) return;
  Object.assign(uow.edit(record), { [frozenBy]: isPending ? id : undefined });
});

export const MasterDataChangeResolver = EntityResolver(MasterDataChange, { create: true, update: true, prepare });
