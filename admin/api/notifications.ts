import { ProblemsError } from "../problems/ProblemsError.ts";
import type { Problem } from "../problems/problem.ts";
import type { Client } from "./client.ts";
import {
  chatWebhookDocument,
  markAllNoticesReadDocument,
  markNoticesDocument,
  myNoticesDocument,
  myNotificationPreferencesDocument,
  removeChatWebhookDocument,
  setChatWebhookDocument,
  setNotificationPreferencesDocument,
  unreadNoticesDocument,
} from "./documents.ts";
import { mutateWith } from "./mutate.ts";
import type { Operation } from "./operation.ts";
import type { Page } from "./record.ts";

export interface Notice {
  id: string;
  kind: string;
  text: string;
  aboutTitle: string;
  unread: boolean;
  createdAt: string;
  /** Null where this person may no longer see the record. */
  about: { __typename: string; id: string } | null;
  deliveries: { channel: string; status: string }[];
}

export interface ChannelChoice {
  kind: string;
  bell: boolean;
  email: boolean;
  chat: boolean;
}

export interface Preferences {
  /** Null before the first choice. */
  version: number | null;
  language: string;
  choices: ChannelChoice[];
  email: string | null;
  /** The robot that chat messages go to: the person's own, or that of their group. */
  chatsTo: { id: string; ownerId: string } | null;
}

export interface ChatWebhook {
  id: string;
  ownerId: string;
  format: string;
  host: string;
  active: boolean;
}

export interface NotificationApi {
  unreadNotices(signal?: AbortSignal): Promise<number>;
  myNotices(after: string | null, unread: boolean | null): Promise<Page<Notice>>;
  /** Answers how many are unread then. */
  markNotices(ids: string[], unread: boolean): Promise<number>;
  markAllNoticesRead(): Promise<number>;
  preferences(): Promise<Preferences>;
  setPreferences(input: { version: number | null; language: string; choices: ChannelChoice[] }): Promise<{ id: string }>;
  chatWebhook(ownerId: string): Promise<ChatWebhook | null>;
  setChatWebhook(input: { ownerId: string; format: string; url: string; secret: string | null }): Promise<ChatWebhook>;
  removeChatWebhook(ownerId: string): Promise<ChatWebhook>;
}

const NOTICES_PAGE = 20;

export function notificationApi(client: Client): NotificationApi {
  const mutate = mutateWith(client);

  async function mark(operation: Operation, variables: Record<string, unknown>): Promise<number> {
    const { outcome } = await client.request<{ outcome: { unread: number; problems: Problem[] } }>(operation, variables);
    if (outcome.problems.length > 0) throw new ProblemsError(outcome.problems);
    return outcome.unread;
  }

  return {
    async unreadNotices(signal) {
      const { unreadNotices } = await client.request<{ unreadNotices: number }>(unreadNoticesDocument, {}, signal);
      return unreadNotices;
    },

    async myNotices(after, unread) {
      const { myNotices } = await client.request<{ myNotices: Page<Notice> }>(myNoticesDocument, { first: NOTICES_PAGE, after, unread });
      return myNotices;
    },

    markNotices: (ids, unread) => mark(markNoticesDocument, { input: { ids, unread } }),
    markAllNoticesRead: () => mark(markAllNoticesReadDocument, {}),

    async preferences() {
      const { myNotificationPreferences } = await client.request<{ myNotificationPreferences: Preferences }>(myNotificationPreferencesDocument);
      return myNotificationPreferences;
    },

    setPreferences: (input) => mutate(setNotificationPreferencesDocument, input),

    async chatWebhook(ownerId) {
      const { chatWebhook } = await client.request<{ chatWebhook: ChatWebhook | null }>(chatWebhookDocument, { id: `chathook_${ownerId}` });
      return chatWebhook?.active ? chatWebhook : null;
    },

    setChatWebhook: (input) => mutate(setChatWebhookDocument, input),
    removeChatWebhook: (ownerId) => mutate(removeChatWebhookDocument, { ownerId }),
  };
}
