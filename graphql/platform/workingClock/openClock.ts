import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import type { Role } from "../access/role.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";

export const OpenClockStatus = enumeration("OpenClockStatus", "Status of a time limit.", {
  RUNNING: { zh: "计时中", en: "Running", tone: "info" },
  PAUSED: { zh: "已暂停", en: "Paused" },
  MISSED: { zh: "已超时", en: "Overdue", tone: "bad", about: "The time has run out, and what it limits is not done." },
  ENDED: { zh: "已结束", en: "Ended" },
});
export type OpenClockStatus = ValueOf<typeof OpenClockStatus>;

/** A clock of a document, listed by when something is due, so that what runs out is found whichever document it is of. The document itself holds the truth. */
@Entity<OpenClock>({
  prefix: "clk",
  domain: "platform",
  label: { zh: "时限", en: "Time limit" },
  about: "A time limit of a document, in working time.",
  representation: "title",
  // Every change of it follows from a change of its document, whose audit trail records it, or is a notice.
  audited: false,
  lists: { all: ["dueAt"], status: ["dueAt"], watched: ["nextAt"], documentId: ["dueAt"] },
})
export class OpenClock extends Node {
  @Attribute(() => String, { zh: "单据类型", en: "Document type", about: "Type of the document." })
  documentType!: string;

  @Reference(() => Node, { zh: "单据", en: "Document", about: "The document whose time is limited.", holds: ({ lifecycle }) => Boolean((lifecycle as Lifecycle | undefined)?.clocks) })
  documentId!: string;

  @Attribute(() => String, { zh: "标题", en: "Title", about: "Number or name of the document." })
  title!: string;

  @Attribute(() => String, { zh: "计时", en: "Clock", about: "Name of the clock in the lifecycle of the document." })
  clock!: string;

  @Attribute(() => OpenClockStatus, { zh: "状态", en: "Status", about: "Whether it counts." })
  status!: OpenClockStatus;

  @Attribute(() => DateTime, { zh: "到期时间", en: "Due", about: "When the time runs out, or ran out (UTC); during a pause, when it would have." })
  dueAt!: string;

  @Attribute(() => Boolean, { zh: "待提醒", en: "Watched", about: "Whether somebody is still to be told of something; null if not.", nullable: true })
  watched?: true;

  @Attribute(() => DateTime, { zh: "下次提醒", en: "Next notice", about: "When somebody is told next (UTC).", nullable: true })
  nextAt?: string;

  /** How many of its moments have passed: the warnings, its end, the escalations. */
  passed!: number;

  /** How many warnings come before its end. */
  warnings!: number;

  responsibleIds!: string[];

  /** Those told after its end, one group after the other. */
  escalations!: Role[][];
}
