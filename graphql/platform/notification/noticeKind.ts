/**
 * What people are notified of, as data: what each kind is called, what it says, and by which channels it reaches people
 * who have chosen none. Rooms declare their own kinds (`notices.ts`).
 */
import { Declared } from "../../table/declared.ts";
import { extendEnumeration, openEnumeration, type EnumValue } from "../../table/enumeration.ts";
import type { Label } from "../../schema/model.ts";

/** The names of all kinds; each domain adds its own, so that the compiler knows them. */
// eslint-disable-next-line typescript/no-empty-object-type
export interface NoticeKinds {}
export type NoticeKind = keyof NoticeKinds;

export const NoticeKind = openEnumeration("NoticeKind", "Kind of notice.");

export const channels = ["bell", "email", "chat"] as const;
export type Channel = (typeof channels)[number];

/** The text of a notice is worked out from these whenever it is read, in the reader's language. */
export interface NoticeFacts {
  /** Type of the record that it is about. */
  type: Label;
  /** Number or name of the record. */
  title: string;
  /** Name of the acting person at that time. */
  actorName?: string;
  /** Business date that it is about: YYYY-MM-DD. */
  on?: string;
}

type Text = (facts: NoticeFacts) => string;

interface NoticeKindDeclaration extends EnumValue {
  text: { zh: Text; en: Text };
  /** Channels that are on by default. A channel without an address of the person is not used. */
  channels: readonly Channel[];
}

export const defaultUrgentChannels: readonly Channel[] = ["bell", "email"];
export const defaultQuietChannels: readonly Channel[] = ["bell"];

const declared = new Declared<NoticeKindDeclaration>("notice kind");

/** Adds kinds. Answers their names as a type, for `interface NoticeKinds`. */
export function declareNoticeKinds<const K extends Record<string, NoticeKindDeclaration>>(kinds: K): Record<keyof K, true> {
  extendEnumeration(NoticeKind, kinds);
  for (const [name, kind] of Object.entries(kinds)) declared.add(name, kind);
  return Object.fromEntries(Object.keys(kinds).map((name) => [name, true])) as Record<keyof K, true>;
}

export const noticeKinds = (): NoticeKind[] => declared.names() as NoticeKind[];

/** What was declared of a kind. */
export const noticeKindOf = (kind: NoticeKind): NoticeKindDeclaration => declared.get(kind)!;
