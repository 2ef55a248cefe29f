import { ApiFault } from "../api/ApiFault.ts";
import type { Client } from "../api/client.ts";
import { meDocument } from "../api/documents.ts";

/** Who the API says is asking, and what their roles may do at all. */
export interface Me {
  id: string;
  displayName: string;
  language: string | null;
  /** The company's business date. */
  today: string;
  roles: string[];
  grants: { role: string; area: string | null; from: string; to: string | null }[];
  /** Queues of approvals that wait for this person. */
  queues: string[];
  permissions: { entity: string; action: string }[];
  /** Attributes that this person does not see, and the roles that do. */
  hidden: { entity: string; path: string; seenBy: string[] }[];
}

export async function fetchMe(client: Client): Promise<Me> {
  return (await client.request<{ me: Me }>(meDocument)).me;
}

const keptAs = "pharmops.me";

/** Faults that say nothing of who is asking: neither the API nor the issuer could be reached. */
const outOfReach: ReadonlySet<string> = new Set(["NETWORK", "ISSUER_UNAVAILABLE"]);

/**
 * Who is asking, or without a network who it was last in this tab, so that the handheld can be opened again. The API
 * decides on every request by itself; this is only what the console offers.
 */
export async function rememberedMe(client: Client): Promise<Me> {
  try {
    const me = await fetchMe(client);
    window.sessionStorage.setItem(keptAs, JSON.stringify(me));
    return me;
  } catch (fault) {
    const kept = fault instanceof ApiFault && outOfReach.has(fault.code) ? window.sessionStorage.getItem(keptAs) : null;
    if (!kept) throw fault;
    return JSON.parse(kept) as Me;
  }
}

/** Whether this is a visiting inspector: there is one page for them, and nothing of the company's own work. */
export const isVisitor = ({ roles }: Me): boolean => roles.includes("regulator");

export function mayDo(me: Me, entity: string, action: string): boolean {
  return me.permissions.some((permission) => permission.entity === entity && permission.action === action);
}

/** The roles that see an attribute which this person does not; undefined of what they see. By its path in the model. */
export const hiddenAt = (me: Me, attribute: string): string[] | undefined => me.hidden.find(({ entity, path }) => `${entity}.${path}` === attribute)?.seenBy;
