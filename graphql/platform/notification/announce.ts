/**
 * What happens is announced by declarations: each says which changes of a record concern whom. The projections ask them
 * of every change that the stream tells of.
 */
import { DeclaredList } from "../../table/declared.ts";
import type { NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import type { Role } from "../access/role.ts";
import type { NoticeKind } from "./noticeKind.ts";

/** Named people, the person who entered a record, everybody who decides from a queue, or everybody with one of the roles. */
export type Audience = { people: readonly string[] } | { authorOf: string } | { queue: string } | { roles: readonly Role[] };

export interface Announcement {
  kind: NoticeKind;
  /** Tells this happening from every other of its kind; the same happening has the same source, always. */
  source: string;
  /** The record that it is about: only who may read it is told. */
  aboutId: string;
  /** How the record was called then; as it is called now where that is not known. */
  title?: string;
  audience: Audience;
  /** The person who did it, and need not be told. */
  exceptId?: string;
  actorName?: string;
  /** YYYY-MM-DD. */
  on?: string;
  /** When it happened: ISO-8601, UTC. */
  at: string;
}

/** A change as the stream tells it; `before` is absent for a new record. */
export interface Change<T extends Node = Node> {
  before?: T;
  after: T;
}

type Announcer<T extends Node> = (change: Change<T>) => readonly Announcement[];

const announcers = new DeclaredList<{ target: Function; announcer: Announcer<Node> }>("announcement");

/** Declares which changes of a class of records concern whom. */
export function announces<T extends Node>(target: NodeClass<T>, announcer: Announcer<T>): void {
  announcers.add({ target: target, announcer: announcer as unknown as Announcer<Node> });
}

export const announcementsOf = (change: Change): Announcement[] =>
  announcers.all().filter(({ target }) => change.after instanceof target).flatMap(({ announcer }) => announcer(change));
