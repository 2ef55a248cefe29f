import { enumeration, type ValueOf } from "../../table/enumeration.ts";

/** A part that somebody played in a document's history, and that keeps them from other parts in it. */
export const Duty = enumeration("Duty", "A duty that a person performed on a document.", {
  requester: { zh: "申请人", en: "Requester" },
  quoteOpener: { zh: "开标人", en: "Quote opener" },
  approver: { zh: "审批人", en: "Approver" },
  receiver: { zh: "收货人", en: "Receiver" },
  inspector: { zh: "验收人", en: "Inspector" },
  releaser: { zh: "放行人", en: "Releaser" },
  picker: { zh: "拣货人", en: "Picker" },
  outboundChecker: { zh: "复核人", en: "Outbound checker" },
  witness: { zh: "第二核对人", en: "Second person" },
  payer: { zh: "付款人", en: "Payer" },
  investigator: { zh: "调查人", en: "Investigator" },
  verifier: { zh: "验证人", en: "Verifier" },
  closer: { zh: "关闭人", en: "Closer" },
});
export type Duty = ValueOf<typeof Duty>;

/** Who played which part. Documents that follow from another inherit its parts, so that a chain stays separated. */
export interface DutyHeld {
  duty: Duty;
  actorId: string;
}

/**
 * The part that keeps an actor from playing `duty`, or undefined. All parts exclude each other along a chain of
 * documents, and approving excludes approving again. 二, 五(一)3
 */
export function conflictingDuty(duty: Duty, actorId: string, held: readonly DutyHeld[]): Duty | undefined {
  return held.find((one) => one.actorId === actorId && (one.duty !== duty || duty === "approver"))?.duty;
}

/** The parts with one more, played by each of these; a part that somebody has already is not written twice. */
export function withDuty(held: readonly DutyHeld[], duty: Duty, actorIds: readonly string[]): DutyHeld[] {
  const added = actorIds.filter((actorId) => !held.some((one) => one.duty === duty && one.actorId === actorId));
  return [...held, ...added.map((actorId) => ({ duty, actorId }))];
}
