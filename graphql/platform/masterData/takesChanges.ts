/**
 * Which entities are master data whose approved records change by a document only, declared beside each. The rest
 * (the document, its decisions, the day it takes effect) is the same for all.
 */
import { Declared } from "../../table/declared.ts";
import { entityOf, type EntityDeclaration, type NodeClass } from "../../table/entity.ts";
import type { Document } from "../entity/document.ts";
import type { Guard } from "../lifecycle/lifecycle.ts";

/** The lead who answers for the records of an entity, and decides on what is not critical. */
export type RecordLead = "supplyLead" | "salesLead" | "departmentManager";

interface PaymentDetails<T> {
  /** Attributes that say where money goes. */
  attributes: readonly (keyof T & string)[];
  /** Attribute with the number on file, which finance calls. */
  callOn: keyof T & string;
  /** Attribute that names the change because of which payments are frozen. */
  frozenBy: keyof T & string;
}

export interface ChangesTaken<T extends Document = Document> {
  /** States in which what is entered has been approved. */
  approved: readonly string[];
  lead: RecordLead;
  /** Attributes that the lead alone decides on. Every other one is critical: what is added later is so until it is named here. */
  ordinary: readonly (keyof T & string)[];
  payment?: PaymentDetails<T>;
  /** Attributes that the party itself may propose to change through its machine; all of them in its partner view. */
  byParty?: readonly (keyof T & string)[];
  /** What must still hold of the record with its new values. */
  guards?: readonly Guard<T>[];
}

const declared = new Declared<ChangesTaken>("master data that takes changes");

/** Declares that approved records of the entity are changed by a master data change. */
export function takesChanges<T extends Document>(target: NodeClass<T>, changes: ChangesTaken<T>): void {
  declared.add(entityOf(target).name, changes as unknown as ChangesTaken);
}

/** How the records of an entity change; undefined where they are no master data. */
export const changesTakenBy = (entity: string): ChangesTaken | undefined => declared.get(entity);

/** Of a reference: the types of records that take changes. */
export const isMasterData = ({ name }: EntityDeclaration): boolean => declared.get(name) !== undefined;

/** Whether the record is one whose data was approved, so that only a master data change alters it. */
export const isApprovedMasterData = (record: Document): boolean => declared.get(entityOf(record.constructor).name)?.approved.includes(record.status) ?? false;
