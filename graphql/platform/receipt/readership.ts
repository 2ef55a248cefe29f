/** Documents that people confirm to have read: a domain declares whose confirmation is asked, and from when. */
import { Declared } from "../../table/declared.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import type { Filter } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import type { Role } from "../access/role.ts";

export interface Readership<T extends Node = Node> {
  /** Whether the document asks for confirmation now. */
  asks: (document: T) => boolean;
  /** Who is asked: those who hold one of these roles, today and later. */
  roles: (document: T) => readonly Role[];
  /** Counts up whenever everybody is to confirm anew. */
  revision: (document: T) => number;
  confirmBy?: (document: T) => string | undefined;
  publisher: (document: T) => string;
  /** Documents that ask, by a list with an equality, and one of its orders. */
  filter: Filter;
  sort: keyof T & string;
}

export interface DeclaredReadership extends Readership {
  target: NodeClass;
}

const declared = new Declared<DeclaredReadership>("readership");

/** Declares that documents of this class are confirmed by their readers. */
export const readBy = <T extends Node>(target: NodeClass<T>, readership: Readership<T>): void => declared.add(entityOf(target).name, { ...readership, target } as unknown as DeclaredReadership);

export const readershipOf = (document: Node): DeclaredReadership | undefined => declared.get(entityOf(document.constructor).name);

export const declaredReaderships = (): readonly DeclaredReadership[] => declared.all();

export const isReadByPeople = ({ name }: { name: string }): boolean => declared.get(name) !== undefined;
