/**
 * Declarations of who is notified of which changes of a record. The projections apply them to every change in the
 * stream.
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
  /** Distinguishes this event from every other of its kind; the same event always has the same source. */
  source: string;
  /** The record that it is about: only people who may read it are notified. */
  aboutId: string;
  /** Name of the record at that time; its current name where that is not known. */
  title?: string;
  audience: Audience;
  /** The person who did it, and is not notified. */
  exceptId?: string;
  actorName?: string;
  /** YYYY-MM-DD. */
  on?: string;
  /** When it happened: ISO-8601, UTC. */
  at: string;
}

/** A change as the stream delivers it; `before` is absent for a new record. */
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
