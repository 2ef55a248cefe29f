/**
 * Records that a party's own machines may read from a certain moment on; before it they are the company's alone. The
 * attribute names the party from then on, whatever becomes of the record, and lists and access rules go by it.
 */
import { Reference } from "../../table/entity.ts";
import type { NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import { keeps } from "../lifecycle/keeps.ts";
import type { Label } from "../../schema/model.ts";

/** Name of the party, and when it is shared, to complete the description: "once the order is sent". */
interface SharedOnce {
  party: Label;
  once: string;
}

/** The attribute `sharedWithId`. */
export const SharedWith = (to: () => Function, { party, once }: SharedOnce): PropertyDecorator =>
  Reference(to, { zh: `对${party.zh}可见`, en: "Shared with", about: `The ${party.en}, set ${once}: its API clients may read it from then on.`, nullable: true });

/** Sets it in the transaction that makes the record one to share. */
export function sharesWith<T extends Node & { sharedWithId?: string }>(target: NodeClass<T>, partyOf: (record: T) => string, isShared: (record: T) => boolean): void {
  keeps(target, (record) => {
    if (record.sharedWithId === undefined && isShared(record)) record.sharedWithId = partyOf(record);
  });
}
