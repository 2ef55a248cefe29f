/**
 * What else an action of a document brings about, declared by the domain or the room that it concerns: it happens in
 * the same transaction, after the action's own effect, and the document need not know of it.
 */
import { DeclaredFor } from "../../table/declared.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import type { Document } from "../entity/document.ts";
import { lifecycleOf } from "./availability.ts";
import type { Step } from "./lifecycle.ts";

type Effect<T extends Document, I> = (step: Step<T, I>) => void | Promise<void>;

const declared = new DeclaredFor<Effect<Document, never>>("effect alongside");

const nameOf = (target: Function, action: string): string => `${entityOf(target).name}.${action}`;

/** The effect may refuse the action by throwing a Refusal. */
export function alongside<T extends Document, I = Record<string, unknown>>(target: NodeClass<T>, action: string, effect: Effect<T, I>): void {
  const document = target;
  const name = nameOf(document, action);
  if (!lifecycleOf(document)?.actions[action]) throw new Error(`There is no action ${name}`);
  declared.add(name, effect as unknown as Effect<Document, never>);
}

/** Whether anything else takes part in the action. */
export const hasAlongside = (entity: string, action: string): boolean => declared.get(`${entity}.${action}`).length > 0;

export async function actAlongside(action: string, step: Step<Document>): Promise<void> {
  for (const effect of declared.get(nameOf(step.record.constructor, action))) await effect(step as Step<Document, never>);
}
