/** Pauses an endpoint that accepts nothing, recorded in its audit trail, and notifies those responsible for it. */
import { ulid } from "ulid";
import { Loader } from "../../table/loader.ts";
import type { Table } from "../../table/table.ts";
import { VersionConflict } from "../../table/commit/failures.ts";
import { UnitOfWork } from "../../table/unitOfWork.ts";
import { businessDate } from "../businessDate.ts";
import { announces } from "../notification/announce.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import { WebhookEndpoint } from "./webhookEndpoint.ts";

const maxTries = 5;

/** A change of an endpoint by the platform itself; undefined where there is nothing left to change. */
export async function changeEndpoint(table: Table, id: string, action: string, now: Date, values: (endpoint: WebhookEndpoint) => Partial<WebhookEndpoint> | undefined): Promise<WebhookEndpoint | undefined> {
  const { id: actorId, name: actorName } = systemPrincipal;
  for (let tries = 1; ; tries++) {
    const endpoint = await new Loader(table).load<WebhookEndpoint>(id);
    const changes = endpoint && values(endpoint);
    if (!changes) return undefined;
    const uow = new UnitOfWork(table, { actorId, actorName, at: now.toISOString(), requestId: `event-${ulid()}` }, businessDate(now));
    const edited = Object.assign(uow.edit(endpoint), changes);
    try {
      await uow.commit({ action });
      return edited;
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === maxTries) throw error;
    }
  }
}

/** Answers the endpoint where it is this call that has paused it. */
export const pauseEndpoint = (table: Table, id: string, reason: string, now: Date): Promise<WebhookEndpoint | undefined> =>
  changeEndpoint(table, id, "pause", now, ({ status }) => (status === "ACTIVE" ? { status: "PAUSED", pauseReason: reason } : undefined));

announces(WebhookEndpoint, ({ before, after }) =>
  before?.status === "ACTIVE" && after.status === "PAUSED"
    ? [{ kind: "WEBHOOK_PAUSED", source: `${after.id} ${after.version}`, aboutId: after.id, title: after.url, audience: { roles: ["systemAdministrator"] }, at: after.updatedAt }]
    : [],
);
