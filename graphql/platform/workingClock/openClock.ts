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
  MISSED: { zh: "已超时", en: "Overdue", tone: "bad", about: "The time has run out before the work was done." },
  ENDED: { zh: "已结束", en: "Ended" },
});
export type OpenClockStatus = ValueOf<typeof OpenClockStatus>;

/** A clock of a document, listed by its due time, so that due clocks of all kinds of documents are found. The document itself is authoritative. */
@Entity<OpenClock>({
  prefix: "clk",
  domain: "platform",
  label: { zh: "时限", en: "Time limit" },
  about: "A time limit of a document, in working time.",
  representation: "title",
  // Derived from its document, whose audit trail records every change, apart from sent reminders.
  audited: false,
  lists: { all: ["dueAt"], status: ["dueAt"], watched: ["nextAt"], documentId: ["dueAt"] },
})
export class OpenClock extends Node {
  @Attribute(() => String, { zh: "单据类型", en: "Document type", about: "Type of the document." })
  documentType!: string;

  @Reference(() => Node, { zh: "单据", en: "Document", about: "Document with the time limit.", holds: ({ lifecycle }) => Boolean((lifecycle as Lifecycle | undefined)?.clocks) })
  documentId!: string;

  @Attribute(() => String, { zh: "标题", en: "Title", about: "Number or name of the document." })
  title!: string;

  @Attribute(() => String, { zh: "计时", en: "Clock", about: "Name of the clock in the lifecycle of the document." })
  clock!: string;

  @Attribute(() => OpenClockStatus, { zh: "状态", en: "Status", about: "Status of the time limit." })
  status!: OpenClockStatus;

  @Attribute(() => DateTime, { zh: "到期时间", en: "Due", about: "End of the time limit (UTC); during a pause, its end without the pause." })
  dueAt!: string;

  @Attribute(() => Boolean, { zh: "待提醒", en: "Watched", about: "Whether a reminder is still due; null if not.", nullable: true })
  watched?: true;

  @Attribute(() => DateTime, { zh: "下次提醒", en: "Next notice", about: "Time of the next reminder (UTC).", nullable: true })
  nextAt?: string;

  /** How many of its moments have passed: the warnings, its end, the escalations. */
  passed!: number;

  /** How many warnings come before its end. */
  warnings!: number;

  responsibleIds!: string[];

  /** Those told after its end, one group after the other. */
  escalations!: Role[][];
}
