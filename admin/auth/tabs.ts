/**
 * One sign-in in several tabs. A duplicated tab begins with a copy of the tokens, and a refresh token may be used once:
 * the issuer takes a second use for theft and ends the session. So tabs renew one after another, and a tab takes over
 * what another one has been given. Tokens go from tab to tab only, and are kept in none but the tabs' own storage.
 */
import { User } from "oidc-client-ts";

const NAME = "pharmops.session";
/** How long the other tabs have for an answer. They need a few milliseconds; most people have no other tab. */
const PATIENCE_MS = 300;

interface Question {
  question: string;
  sub: string;
  /** Seconds since 1970. */
  expiringAfter: number;
}

interface Answer {
  answers: string;
  user: string;
}

export class Tabs {
  private readonly channel = new BroadcastChannel(NAME);

  /** @param own the tokens of this tab */
  constructor(private readonly own: () => Promise<User | null>) {
    this.channel.addEventListener("message", ({ data }: MessageEvent<Question | Answer>) => {
      if ("question" in data) void this.answer(data);
    });
  }

  /** While it is done, no other tab does the same. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks ? (navigator.locks.request(NAME, work) as Promise<T>) : work();
  }

  /** Tokens of the same person that another tab has, and that are good for longer than these. */
  newerThan({ profile: { sub }, expires_at = 0 }: User): Promise<User | undefined> {
    const question = crypto.randomUUID();
    return new Promise((resolve) => {
      const end = (user?: User) => {
        clearTimeout(timer);
        this.channel.removeEventListener("message", hear);
        resolve(user);
      };
      const hear = ({ data }: MessageEvent<Question | Answer>) => {
        if ("answers" in data && data.answers === question) end(User.fromStorageString(data.user));
      };
      const timer = setTimeout(end, PATIENCE_MS);
      this.channel.addEventListener("message", hear);
      this.say({ question, sub, expiringAfter: expires_at });
    });
  }

  private async answer({ question, sub, expiringAfter }: Question): Promise<void> {
    const user = await this.own();
    if (!user || user.profile.sub !== sub || (user.expires_at ?? 0) <= expiringAfter) return;
    this.say({ answers: question, user: user.toStorageString() });
  }

  private say(message: Question | Answer): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only, and takes no target
    this.channel.postMessage(message);
  }

  close(): void {
    this.channel.close();
  }
}
