import { ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Node } from "../../table/node.ts";
import type { DutyHeld } from "../access/duty.ts";
import { Approval } from "../approval/approval.ts";
import type { Posting } from "../posting/posting.ts";

/** A record that goes through a lifecycle: it knows who did what in its history, so that duties stay separated. */
@ObjectType("DocumentBase", { description: "A record that goes through a lifecycle." })
export abstract class Document extends Node {
  /** State of the lifecycle; each document declares it with its own enum. */
  status!: string;

  /** Who played which part, inherited from the documents that this one follows from. */
  duties!: DutyHeld[];

  /** How far it is posted, where an action of it is longer than a transaction (platform/posting); such documents show it. */
  posting?: Posting;

  /** The document that is being posted and will change this one in the end. */
  heldById?: string;

  @Attribute(() => Approval, { zh: "审批", en: "Approval", about: "Progress on the approval route; null before the first submission.", nullable: true })
  approval?: Approval;
}

/** A document with a number of its own: PO20261122-0001. */
@ObjectType("NumberedDocumentBase", { description: "A document with a number." })
export abstract class NumberedDocument extends Document {
  @Attribute(() => String, { zh: "单号", en: "Number", about: "Document number: prefix, business date, running number of the day." })
  number!: string;
}
