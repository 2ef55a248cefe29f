/** Which actions a record allows now, and for each that it does not, everything that is in the way. */
import { entityOf, type NodeClass } from "../../table/entity.ts";
import { enumerationOf, labelOf } from "../../table/enumeration.ts";
import type { Node } from "../../table/node.ts";
import type { Label } from "../../schema/model.ts";
import { accessFindings, actorsUnder, mayUnderSomeCondition, roleFor } from "../access/access.ts";
import { Duty, conflictingDuty, type DutyHeld } from "../access/duty.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { isApprovedMasterData } from "../masterData/takesChanges.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { heldFindings } from "../posting/hold.ts";
import { leadsFrom, type AnyAction, type Lifecycle } from "./lifecycle.ts";
import { stateOn } from "./stateByDate.ts";

const stateLabel = (lifecycle: Lifecycle, state: string): Label => enumerationOf(lifecycle.states)!.values[state] ?? { zh: state, en: state };

export const wrongState = rule<{ action: Label; state: Label; from: readonly Label[] }>("WRONG_STATE", {
  message: {
    zh: ({ action, state, from }) => `当前状态为“${state.zh}”，只有“${from.map(({ zh }) => zh).join("、")}”时才能${action.zh}`,
    en: ({ action, state, from }) => `It is ${state.en}; "${action.en}" is possible only when it is ${from.map(({ en }) => en).join(" or ")}`,
  },
});

/** What a record can be changed by: actions that make it editable, or a change of its own. */
interface WaysToEdit {
  state: Label;
  ways: readonly Label[];
  byChange: boolean;
}

export const notEditable = rule<WaysToEdit>("NOT_EDITABLE", {
  message: {
    zh: ({ state }) => `状态为“${state.zh}”时不可修改`,
    en: ({ state }) => `It cannot be edited while it is ${state.en}`,
  },
  remedy: {
    zh: ({ ways, byChange }) => (byChange ? "已批准的资料请用主数据变更单修改" : ways.length > 0 ? `如需修改，请先${ways.map(({ zh }) => `“${zh}”`).join("或")}` : "此状态的内容不再修改"),
    en: ({ ways, byChange }) => (byChange ? "Approved data is changed by a master data change" : ways.length > 0 ? `To change it, use ${ways.map(({ en }) => `"${en}"`).join(" or ")} first` : "It cannot be changed in this state"),
    // The actions of each state are named by `ways`.
    by: [],
  },
});

/** Actions that lead from a state to one in which the record may be edited. */
const waysToEdit = ({ actions, editable }: Lifecycle, state: string): Label[] =>
  Object.values(actions).flatMap((action) => (!action.internal && action.to && editable.includes(action.to) && leadsFrom(action, state) ? [action.label] : []));

interface DutiesInConflict {
  duty: Duty;
  held: Duty;
  /** Whether the other part was played by the person whose role the caller uses. */
  byLender?: boolean;
}

export const dutiesMustBeSeparate = rule<DutiesInConflict>("DUTIES_MUST_BE_SEPARATE", {
  clause: "二 · 五(一)3",
  message: {
    zh: ({ duty, held, byLender }) => `${byLender ? "您所代理的同事" : "您"}是本单据的${labelOf(Duty, held).zh}，不能再${byLender ? "由您代其" : ""}作为${labelOf(Duty, duty).zh}`,
    en: ({ duty, held, byLender }) =>
      byLender
        ? `The colleague whose role you use is this document's ${labelOf(Duty, held).en.toLowerCase()}; you cannot be its ${labelOf(Duty, duty).en.toLowerCase()} for them`
        : `You are this document's ${labelOf(Duty, held).en.toLowerCase()} and cannot be its ${labelOf(Duty, duty).en.toLowerCase()} as well`,
  },
  remedy: { zh: () => "请由另一位同事办理", en: () => "Ask another colleague to do this" },
});

export const lifecycleOf = (record: Node | Function): Lifecycle | undefined =>
  entityOf(typeof record === "function" ? record : record.constructor).lifecycle as Lifecycle | undefined;

/** Whether the action decides on a document: anyone who takes it names the version that they have seen. */
export const decides = (target: NodeClass, action: string): boolean => lifecycleOf(target)?.actions[action]?.decides ?? false;

/** Those who act when the caller takes this action: the caller, and the lender of the role that they use for it. */
export async function actorsOf(record: Document, name: string, action: AnyAction<Document, string>, ctx: Context): Promise<string[]> {
  const held = action.heldRole ? await action.heldRole(record, ctx) : roleFor(ctx.principal, entityOf(record.constructor), name, record);
  return actorsUnder(ctx.principal, held);
}

function separationFindings(duty: Duty, [callerId, lenderId]: readonly string[], played: readonly DutyHeld[]): Finding[] {
  const own = conflictingDuty(duty, callerId!, played);
  if (own) return [dutiesMustBeSeparate({ duty, held: own })];
  const lenders = lenderId && conflictingDuty(duty, lenderId, played);
  return lenders ? [dutiesMustBeSeparate({ duty, held: lenders, byLender: true })] : [];
}

/**
 * Everything in the way of one action of the lifecycle, found by the code that also guards its execution. Where access is
 * denied no guard is asked: its answer may tell what the caller may not see.
 */
export async function findingsAgainst(record: Document, name: string, action: AnyAction<Document, string>, ctx: Context): Promise<Finding[]> {
  const entity = entityOf(record.constructor);
  const lifecycle = lifecycleOf(record)!;
  const denied = accessFindings(ctx.principal, entity, name, record);
  if (denied.length > 0) return denied;
  const status = stateOn(record, ctx.today);
  if (!leadsFrom(action, status)) {
    const from = [action.from].flat().map((state) => stateLabel(lifecycle, state));
    return [wrongState({ action: action.label, state: stateLabel(lifecycle, status), from })];
  }
  const duties = action.duty ? separationFindings(action.duty, await actorsOf(record, name, action, ctx), record.duties ?? []) : [];
  const guarded = await Promise.all([heldFindings(record, ctx), ...(action.guards ?? []).map((guard) => guard(record, ctx))]);
  return [...duties, ...guarded.flat()];
}

/** Everything in the way of editing the record. */
export function findingsAgainstUpdate(record: Node, ctx: Context): Finding[] {
  const denied = accessFindings(ctx.principal, entityOf(record.constructor), "update", record);
  if (denied.length > 0) return denied;
  const lifecycle = lifecycleOf(record);
  if (!lifecycle) return [];
  const status = stateOn(record, ctx.today);
  if (lifecycle.editable.includes(status)) return [];
  return [notEditable({ state: stateLabel(lifecycle, status), ways: waysToEdit(lifecycle, status), byChange: isApprovedMasterData(record as Document) })];
}

export interface Availability {
  name: string;
  findings: Finding[];
}

/** All actions of a record with what is in their way. Actions that no role of the caller's may ever do come last. */
export async function availabilities(record: Node, ctx: Context, editable: boolean): Promise<Availability[]> {
  const entity = entityOf(record.constructor);
  const actions = Object.entries(lifecycleOf(record)?.actions ?? {}).filter(([, { internal }]) => !internal);
  const transitions = actions.map(async ([name, action]) => ({ name, findings: await findingsAgainst(record as Document, name, action, ctx) }));
  const update = editable ? [{ name: "update", findings: findingsAgainstUpdate(record, ctx) }] : [];
  // Those who edit a draft propose changes of what has been approved.
  const change = lifecycleOf(record) && isApprovedMasterData(record as Document) ? [{ name: "change", findings: accessFindings(ctx.principal, entity, "update", record) }] : [];
  const mayEver = ({ name }: Availability) => Number(mayUnderSomeCondition(ctx.principal, entity, name === "change" ? "update" : name));
  return [...update, ...change, ...(await Promise.all(transitions))].sort((a, b) => mayEver(b) - mayEver(a));
}
