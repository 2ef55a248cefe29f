/** The state of documents whose action is longer than one transaction, and how far they are (longAction.ts). */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { DateTime } from "../../table/scalars.ts";

/** How far a document is that is being posted. */
@ObjectType("Posting", { description: "How far a document is that is being posted line by line." })
export class Posting {
  @Attribute(() => Int, { zh: "已过账行数", en: "Lines posted", about: "Lines that are posted." })
  done!: number;

  @Attribute(() => Int, { zh: "总行数", en: "Lines in all", about: "Lines to post." })
  of!: number;

  @Attribute(() => DateTime, { zh: "开始时间", en: "Began at", about: "When posting began (UTC)." })
  beganAt!: string;

  /** The action that is carried out, and what was asked with it. */
  action!: string;
  input!: Record<string, unknown>;

  /** Who began it: every line is posted in their name. */
  byId!: string;
}

/** The state of documents that are being posted; every lifecycle with such an action has it. */
export const posting = { POSTING: { zh: "过账中", en: "Posting", tone: "warning", about: "Its lines are being posted; the document takes effect when all are posted." } } as const;

/** The attribute `posting`. */
export const PostingProgress = (): PropertyDecorator =>
  Attribute(() => Posting, { zh: "过账进度", en: "Posting progress", about: "How many of its lines are posted; null unless it is being posted.", nullable: true });
