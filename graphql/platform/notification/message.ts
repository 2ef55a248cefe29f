/** What a notice says outside the console: the same sentence, and the way to the record. */
import { entityOfId } from "../../table/entity.ts";
import { setting } from "../configuration.ts";
import { manyField } from "../entity/entityResolver.ts";
import type { Language } from "../problem/problem.ts";
import { noticeKindOf } from "./noticeKind.ts";
import { noticeText, type Notice } from "./notice.ts";

export interface Message {
  /** The same for the same notice and channel, so that a receiver can tell a repetition. */
  id: string;
  /** The recipient; shown where several people read the message. */
  recipient: string;
  title: string;
  text: string;
  /** Page of the record in the console. */
  url: string;
}

/** Page of a record in the console. */
export function pageUrl(id: string): string {
  const entity = entityOfId(id);
  const path = entity ? `/${manyField(entity)}/${encodeURIComponent(id)}/show` : "/";
  return new URL(path, setting("CONSOLE_URL")).href;
}

export function messageOf(notice: Notice, { id, recipient, language }: { id: string; recipient: string; language: Language }): Message {
  return { id, recipient, title: noticeKindOf(notice.kind)[language], text: noticeText(notice, language), url: pageUrl(notice.aboutId) };
}
