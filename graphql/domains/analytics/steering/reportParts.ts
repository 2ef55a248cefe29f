import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { ActionItem } from "../../collaboration/actions/actionItem.ts";

export const ProposalAnswer = enumeration("ProposalAnswer", "What becomes of a deputy's proposal.", {
  ACCEPTED: { zh: "采纳", en: "Accepted", tone: "good", about: "It has become an action item." },
  DEFERRED: { zh: "暂缓", en: "Deferred", tone: "warning", about: "It is decided on its day." },
  REJECTED: { zh: "不采纳", en: "Rejected", about: "With a reason." },
});
export type ProposalAnswer = ValueOf<typeof ProposalAnswer>;

@ObjectType("DeputyFinding", { description: "What a deputy has found in their area." })
export class DeputyFinding {
  @Attribute(() => String, { zh: "发现", en: "Finding", about: "What was found.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  text!: string;

  @Attribute(() => String, { zh: "依据", en: "Evidence", about: "What it rests on: numbers, documents, observations.", nullable: true, text: true, input: { maxLength: 2_000 } })
  evidence?: string;
}

@ObjectType("DeputyProposal", { description: "What a deputy proposes, and what has become of it." })
export class DeputyProposal {
  @Attribute(() => String, { zh: "建议", en: "Proposal", about: "What is proposed.", text: true, input: { required: true, minLength: 2, maxLength: 1_000 } })
  text!: string;

  @Attribute(() => LocalDate, { zh: "希望完成日期", en: "Wanted by", about: "Day by which it is wanted.", nullable: true, input: { when: "any" } })
  wantedBy?: string | null;

  @Attribute(() => ProposalAnswer, { zh: "答复", en: "Answer", about: "What becomes of it.", nullable: true })
  answer?: ProposalAnswer;

  @Attribute(() => String, { zh: "答复说明", en: "Words", about: "What the manager says of it.", nullable: true, text: true })
  answerText?: string;

  @Attribute(() => LocalDate, { zh: "暂缓至", en: "Deferred to", about: "Day on which it is decided.", nullable: true })
  deferredTo?: string;

  @Reference(() => ActionItem, { zh: "行动项", en: "Action item", about: "What it has become.", nullable: true })
  actionItemId?: string;
}
