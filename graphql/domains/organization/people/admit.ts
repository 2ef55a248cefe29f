/** Admits the first people and API clients of a company, when nobody can grant roles yet. */
import { ulid } from "ulid";
import type { NodeClass } from "../../../table/entity.ts";
import { uniqueKey } from "../../../table/keys.ts";
import type { Table } from "../../../table/table.ts";
import { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { HeldRole } from "../../../platform/access/principal.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import type { Employee } from "./employee.ts";
import type { MachineClient } from "../clients/machineClient.ts";

/** A person by the subject of their tokens, an API client by its client id. */
export type Admitted<T> = Omit<Partial<T>, "heldRoles"> & ({ subject: string } | { clientId: string });

/**
 * Admits an account with its roles, recorded as done by the system. Returns false if the account already exists: nobody
 * gains a further role this way.
 */
export async function admit<T extends Employee | MachineClient>(
  table: Table,
  target: NodeClass<T>,
  values: Admitted<T>,
  roles: readonly Pick<HeldRole, "role" | "area">[],
  now = new Date(),
): Promise<boolean> {
  const known = "clientId" in values ? uniqueKey(target.name, "clientId", values.clientId as string) : uniqueKey(target.name, "subject", values.subject as string);
  if (await table.get(known)) return false;
  const today = businessDate(now);
  const { id: actorId, name: actorName } = systemPrincipal;
  const uow = new UnitOfWork(table, { actorId, actorName, at: now.toISOString(), requestId: `admit-${ulid()}` }, today);
  const account = uow.create(target, { status: "ACTIVE", duties: [], ...values } as unknown as Partial<T>);
  account.heldRoles = roles.map((held) => ({ ...held, from: today, sourceId: account.id }));
  await uow.commit({ action: "admit" });
  return true;
}
