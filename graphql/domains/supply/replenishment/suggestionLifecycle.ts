import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { ReplenishmentSuggestion } from "./replenishmentSuggestion.ts";

export const SuggestionStatus = enumeration("SuggestionStatus", "Status of a replenishment suggestion.", {
  PROPOSED: { zh: "待处理", en: "Proposed", tone: "warning" },
  ACCEPTED: { zh: "已采纳", en: "Accepted", tone: "info", about: "It waits for a purchase plan." },
  PLANNED: { zh: "已列入计划", en: "Planned", tone: "good" },
  DISMISSED: { zh: "不予补货", en: "Dismissed" },
  NOT_NEEDED: { zh: "已无需补货", en: "Not needed any more" },
});
export type SuggestionStatus = ValueOf<typeof SuggestionStatus>;

const decidedByHand = rule("SUGGESTION_DECIDED_BY_HAND", {
  clause: "五(一)2",
  message: { zh: () => "需求不足 30 天，没有建议数量", en: () => "Fewer than 30 days of demand: there is no suggested quantity" },
  remedy: { zh: () => "请自行填写数量并说明原因", en: () => "Enter a quantity of your own, with the reason", by: [] },
});

const computed: Guard<ReplenishmentSuggestion> = ({ quantity }) => (quantity === undefined || quantity === null ? [decidedByHand()] : []);

export class AlterInput extends ReasonInput {
  @Attribute(() => SafeInt, { zh: "采纳数量", en: "Quantity", about: "Packs to buy instead.", input: { required: true, min: 1, max: 100_000_000 } })
  acceptedQuantity!: number;
}

export const suggestionLifecycle = lifecycle<ReplenishmentSuggestion, SuggestionStatus>({
  states: SuggestionStatus,
  initial: "PROPOSED",
  editable: [],
  moves: { PROPOSED: ["NOT_NEEDED"], ACCEPTED: ["PLANNED"], PLANNED: ["ACCEPTED"] },
  rests: ["PLANNED"],
  actions: {
    accept: {
      label: { zh: "采纳", en: "Accept" },
      about: "Takes the suggested quantity.",
      from: "PROPOSED",
      to: "ACCEPTED",
      tone: "primary",
      guards: [computed],
      effect: ({ record }) => {
        record.acceptedQuantity = record.quantity;
      },
    },
    alter: {
      label: { zh: "调整采纳", en: "Alter" },
      about: "Takes another quantity, with the reason.",
      from: "PROPOSED",
      to: "ACCEPTED",
      input: AlterInput,
      effect: ({ record, input }) => {
        const { acceptedQuantity, reason } = input as unknown as AlterInput;
        Object.assign(record, { acceptedQuantity, decision: reason });
      },
    },
    dismiss: {
      label: { zh: "不予补货", en: "Dismiss" },
      about: "Buys nothing, with the reason.",
      from: ["PROPOSED", "ACCEPTED"],
      to: "DISMISSED",
      tone: "danger",
      input: ReasonInput,
      effect: ({ record, input }) => {
        record.decision = String(input.reason);
      },
    },
  },
});
