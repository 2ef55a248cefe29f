import type { AuthProvider } from "react-admin";
import type { ApiFault } from "../api/ApiFault.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";
import { type Me, mayDo } from "./me.ts";
import type { Session } from "./session.ts";

export interface ConsoleAuthProvider extends AuthProvider {
  getPermissions(): Promise<Me>;
}

/** What react-admin calls the things that our policy knows by other names. */
const POLICY_ACTION: Record<string, string> = { list: "read", show: "read", edit: "update", create: "create" };

export function createAuthProvider(
  session: Session,
  model: ConsoleModel,
  readMe: () => Promise<Me>,
): ConsoleAuthProvider {
  let me: Promise<Me> | undefined;
  const who = (): Promise<Me> => {
    me ??= readMe().catch((fault: unknown) => {
      me = undefined;
      throw fault;
    });
    return me;
  };

  return {
    // Signing in happens at the issuer; the sign-in page only leads there.
    login: (params: { returnTo?: string }) => session.signIn(params.returnTo ?? "/"),

    async checkAuth() {
      if (await session.present()) return;
      await session.signIn(here());
    },

    /**
     * Only a lost session ends here, and even then nothing is thrown away: the page shows that the session has ended
     * and leads back to itself. A refusal (403) is an answer like any other.
     */
    async checkError(fault: ApiFault) {
      if (fault?.code !== "UNAUTHENTICATED") return;
      window.dispatchEvent(new Event(SESSION_LOST));
    },

    async handleCallback() {
      return { redirectTo: await session.complete() };
    },

    async logout() {
      me = undefined;
      return (await session.signOut()) ?? "/login";
    },

    async getIdentity() {
      const { id, displayName } = await who();
      return { id, fullName: displayName };
    },

    getPermissions: who,

    async canAccess({ resource, action }) {
      const entity = model.entities.find(({ many }) => many === resource);
      if (!entity) return true;
      try {
        return mayDo(await who(), entity.name, POLICY_ACTION[action] ?? action);
      } catch {
        // Nobody is refused a page because the API could not be asked: the page will say so itself, and stay where it is.
        return true;
      }
    },
  };
}

/** Announced on the window when the API no longer knows who is asking. */
export const SESSION_LOST = "pharmops:session-lost";

export function here(): string {
  return `${window.location.pathname}${window.location.search}${window.location.hash}`;
}
