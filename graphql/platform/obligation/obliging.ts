/** Which records oblige those who hold a role, and what satisfies them: declared with `obliges`. */
import { Declared } from "../../table/declared.ts";
import { entityOf, type EntityDeclaration, type NodeClass } from "../../table/entity.ts";
import type { Filter } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import type { Role } from "../access/role.ts";

/** Records of one kind that satisfy requirements of their person. */
export interface SatisfiedBy<R extends Node, S extends Node> {
  by: NodeClass<S>;
  /** Attribute that names the person, by which the records are listed in the order of `on`. */
  person: keyof S & string;
  /** Attribute with the business date that they count from. */
  on: keyof S & string;
  /** Whether the record is about what the requirement asks. */
  concerns: (requirement: R, record: S) => boolean;
  /** The date by which it is due again, from those that concern it, oldest first; undefined where nothing satisfies it. */
  dueAgain: (requirement: R, records: readonly S[]) => string | undefined;
  /** First business date on which the newest of them bars the role, whatever is due when. */
  bars?: (requirement: R, record: S) => string | undefined;
}

export interface Obliging<R extends Node = Node> {
  /** Requirements in force, by a list with an equality, and one of its orders. */
  filter: Filter;
  sort: keyof R & string;
  isInForce: (requirement: R) => boolean;
  /** Those who hold this role are obliged. */
  role: (requirement: R) => Role;
  /** Due date of those for whom nothing is recorded. */
  firstDueOn: (requirement: R) => string;
  graceDays: (requirement: R) => number;
  /** Whether the role cannot be used once it has lapsed; otherwise people are warned. */
  blocks: (requirement: R) => boolean;
  /** Whether the role is granted only to those who have satisfied it. */
  beforeStart?: (requirement: R) => boolean;
  /** Days by which the due date may be extended once, with a reason; none where it may not. */
  extendableDays: (requirement: R) => number;
  satisfiedBy: readonly SatisfiedBy<R, Node>[];
}

export interface DeclaredObliging extends Obliging {
  target: NodeClass;
}

const declared = new Declared<DeclaredObliging>("obligation");

export const declareObliging = <R extends Node>(target: NodeClass<R>, obliging: Obliging<R>): void => declared.add(entityOf(target).name, { ...obliging, target } as unknown as DeclaredObliging);

export const everyObliging = (): readonly DeclaredObliging[] => declared.all();
export const isRequirement = ({ name }: EntityDeclaration): boolean => declared.get(name) !== undefined;
export const obligingOf = (requirement: Node): Obliging => declared.get(entityOf(requirement.constructor).name)!;

/** Names a kind of record that satisfies requirements; what it says of its records is checked here. */
export const satisfies = <R extends Node, S extends Node>(one: SatisfiedBy<R, S>): SatisfiedBy<R, Node> => one as unknown as SatisfiedBy<R, Node>;
