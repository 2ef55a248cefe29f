import type { ComponentType } from "react";
import type { SortPayload } from "react-admin";
import type { Label } from "../../graphql/schema/model.ts";
import type { Money, PageRecord } from "../api/record.ts";
import type { Me } from "../auth/me.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";
import type { Choices, Prefill } from "./choices.ts";
import type { AttributeInputProps } from "../inputs/useAttributeInput.ts";

/** Attributes that belong together, on the form as on the page. */
export interface Section {
  title: Label;
  attributes: string[];
}

/** Records that point at this one. */
export interface Related {
  /** GraphQL type of those records. */
  entity: string;
  /** Their filter that takes this record's id. */
  by: string;
}

/** How a record leads to a new document of another type. */
export interface Leading {
  says: Label;
  button: Label;
  /** What the form of the new document begins with; undefined where this record leads to none. */
  source(record: PageRecord, me: Me): object | undefined;
}

/** Where the lines that an input chooses among are, for an attribute that holds the number of a line. */
export interface SourceLine {
  /** Attribute of the form that refers to the document with the lines: "deliveryId". */
  document: string;
  /** Attribute of those lines that counts what is done of their quantity. */
  done: string;
}

export interface LineTotal {
  /** In a form, from what has been typed so far. */
  of(line: Record<string, unknown>): Money | null;
  /** On the page, the attribute in which the server keeps it. */
  attribute: string;
}

/** Records that wait for somebody: a list that is in "my work". */
export interface WorkQueue {
  /** In the address; no two queues share it. */
  name: string;
  title: Label;
  /** Whose work it is; of everybody who may read the records where left out. */
  roles?: string[];
  /** As a list's address has it. */
  filter(me: Me): Record<string, unknown>;
  sort: SortPayload;
  /** Shown in each row beside the record's name. */
  columns: string[];
  /** What is to be done with each of them: "Pick". "Open" where left out. */
  verb?: Label;
  /** It waits for others, whom this person may want to remind: no part of their inbox. */
  watched?: true;
  /** Somebody else waits for it: counted in the menu. */
  urgent?: true;
}

/** How many records fall due by when: bars that open the lists behind them. */
export interface DueBands {
  title: Label;
  /** The business date by which they fall due. */
  attribute: string;
  /** What is counted at all, as a list's address has it. */
  filter: Record<string, unknown>;
  /** Where one band ends and the next begins, in days from today: 0 ends what is due already. */
  days: number[];
}

/** A step of a domain's flow: what is at it now, as a list's address has it. Declared in `<domain>/flow.ts`, in order. */
export interface FlowStep {
  title: Label;
  /** GraphQL type of the records. */
  entity: string;
  filter: Record<string, unknown>;
}

/** A step of the path that a newcomer is led along, on their first days. Declared in `<domain>/guide.ts`, in order. */
export interface GuideStep {
  /** Whose work it is. */
  roles: string[];
  does: Label;
  why: Label;
  /** GraphQL type of what it is about: the step is offered to those who may read it. */
  entity: string;
  /** A queue of "my work", the form of a new record, or the list. */
  at: { queue: string } | "create" | "list";
}

/**
 * What is special about an entity in the console. Everything else is drawn from the model, so a page is short and an
 * entity without one still has its list, form and page.
 */
export interface EntityPage {
  /** Columns that a list opens with. */
  columns?: string[];
  /** Default view of its list; without it, all records in the list's first order. */
  opens?: { sort: SortPayload; filter?: Record<string, unknown> };
  /** What the head of the page shows. */
  facts?: string[];
  /** Where its records come from, which nobody enters here: said by a list that has none, with the way to that GraphQL type. */
  arises?: { from: string; says: Label };
  sections?: Section[];
  related?: Related[];
  /** What the lines of a list attribute come to, in money. */
  lineTotals?: Record<string, LineTotal>;
  /** Inputs of our own, by their path without row numbers: "lines.orderLine". */
  inputs?: Record<string, ComponentType<AttributeInputProps>>;
  /** What may be chosen for references, by their path without row numbers; of the inputs of actions as well. */
  choices?: Record<string, Choices>;
  /** What inputs begin with, by their path without row numbers. */
  prefills?: Record<string, Prefill>;
  /** Attributes that hold the number of another document's line, by their path without row numbers. */
  sourceLines?: Record<string, SourceLine>;
  /** GraphQL fields of the record's page beyond the model's attributes, for its panels. */
  more?: string;
  /** Attributes that the page's own panels show in their place, or that say nothing to people. */
  ownAttributes?: string[];
  /** Attribute that describes each edit in words; its earlier value is not shown as a change. */
  describesEdits?: string;
  /** Actions that the page's own panels offer in their place; bars of buttons leave them out. */
  ownActions?: string[];
  /** Drawn across the whole page, above the record's own attributes: what the record is about, where that needs the width. */
  main?: ComponentType<{ record: PageRecord }>;
  /** Drawn below the record's own attributes. */
  panels?: ComponentType<{ record: PageRecord }>[];
  /** What a decision about the record rests on: beside its approval, and in "my work" beside the buttons. */
  evidence?: ComponentType<{ record: PageRecord }>[];
  /** GraphQL types whose records lead to a new one of these: their pages offer it to those who may create it. */
  followsFrom?: Readonly<Record<string, Leading>>;
  /** What the form of a new record begins with, unless its address says otherwise. */
  begins?(model: ConsoleModel): Record<string, unknown>;
  queues?: WorkQueue[];
  /** What the dashboard shows of the records to anyone who may read them. */
  dashboard?: { bands?: DueBands[]; states?: true; panels?: ComponentType[] };
  /** A page of its own about all the records, in the menu beside their list: for these roles, or for all who may read them. */
  overview?: { path: `/${string}`; title: Label; roles?: string[]; page: ComponentType };
  /** False where people reach the records only through others. */
  menu?: boolean;
  /** What it adds to the pages of other GraphQL types, below their own: those of domains that this one leans on. */
  adds?: Readonly<Record<string, Pick<EntityPage, "panels" | "related">>>;
}
