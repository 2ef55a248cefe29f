/** What a meeting consists of: who was there, what was on the agenda and what came of it, and what was added later. */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { Employee } from "../../organization/people/employee.ts";

export const Presence = enumeration("Presence", "Whether somebody took part in a meeting.", {
  PRESENT: { zh: "出席", en: "Present", tone: "good" },
  LATE: { zh: "迟到", en: "Late", tone: "warning" },
  EXCUSED: { zh: "请假", en: "Excused", tone: "info" },
  ABSENT: { zh: "缺席", en: "Absent", tone: "bad" },
});
export type Presence = ValueOf<typeof Presence>;

export const AgendaOutcome = enumeration("AgendaOutcome", "What came of an item on the agenda.", {
  NOTED: { zh: "已通报", en: "Noted", tone: "info", about: "Nothing follows." },
  DECIDED: { zh: "已决议", en: "Decided", tone: "good", about: "The note says what was decided." },
  ACTION: { zh: "转行动项", en: "Action item", tone: "warning", about: "Somebody does something by a date." },
  DEFERRED: { zh: "顺延", en: "Deferred", about: "Comes up at the next meeting of the series that is not cancelled." },
});
export type AgendaOutcome = ValueOf<typeof AgendaOutcome>;

@ObjectType("Attendance", { description: "Whether somebody took part." })
export class Attendance {
  @Reference(() => Employee, { zh: "参会人", en: "Person", about: "Who was invited.", input: { required: true } })
  personId!: string;

  @Attribute(() => Presence, { zh: "出席情况", en: "Presence", about: "Whether they took part; null until it is recorded.", nullable: true, input: true })
  presence?: Presence;
}

@ObjectType("AgendaItem", { description: "An item on the agenda." })
export class AgendaItem {
  @Attribute(() => String, { zh: "议题", en: "Topic", about: "What is discussed.", input: { required: true, minLength: 2, maxLength: 500 } })
  topic!: string;

  @Reference(() => Employee, { zh: "汇报人", en: "Presenter", about: "Who presents it.", nullable: true, input: true })
  presenterId?: string;

  @Attribute(() => AgendaOutcome, { zh: "结果", en: "Outcome", about: "What came of it; null until it is recorded.", nullable: true, input: true })
  outcome?: AgendaOutcome;

  @Attribute(() => String, { zh: "决议或说明", en: "Note", about: "What was decided or said.", nullable: true, text: true, input: { maxLength: 2_000 } })
  note?: string;
}

@ObjectType("Addendum", { description: "What was added to confirmed minutes." })
export class Addendum {
  @Attribute(() => String, { zh: "补充内容", en: "Text", about: "What was added." })
  text!: string;

  @Reference(() => Node, { zh: "补充人", en: "Added by", about: "Who added it.", holds: isPerson })
  byId!: string;

  @Attribute(() => DateTime, { zh: "补充时间", en: "Added at", about: "When it was added (UTC)." })
  at!: string;
}
