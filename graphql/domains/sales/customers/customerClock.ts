/**
 * Updates the status of customers and contracts when their dates pass. The dates themselves decide from midnight on:
 * nothing is sold on an expired licence or under an ended contract, even if the status has not been updated yet. 四(三),
 * 四(四)1
 */
import { entityOf, entityOfId, type NodeClass } from "../../../table/entity.ts";
import { readAll, type Filter } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { declareExpiryWarning } from "../../../platform/notification/expiryWarnings.ts";
import { registerClockWork, eachAlone } from "../../../platform/schedule/clock.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { Contract } from "../contracts/contract.ts";
import { fullyOrdered } from "../contracts/contractLifecycle.ts";
import { Customer } from "./customer.ts";
import { refreshCustomerStatus } from "./customerLicence.ts";

interface Due<T extends Node> {
  target: NodeClass<T>;
  /** Filter for due records: an equality, and a date up to today. */
  filter: (ctx: Context) => Filter;
  sort: keyof T & string;
  /** Action name in the audit trail. */
  action: string;
  /** Checked against the current record, which may no longer be due. */
  update: (record: T, uow: UnitOfWork, ctx: Context) => void | Promise<void>;
}

/** Each record in a transaction of its own. */
function changesWhenDue<T extends Node>({ target, filter, sort, action, update }: Due<T>): void {
  const { name } = entityOf(target);
  registerClockWork(`${name}.${action}`, (ctx) => {
    const due = readAll(ctx.table, target as new () => T, { filter: filter(ctx), orderBy: { sort, descending: false } });
    return eachAlone(due, ({ id }) => id, async ({ id }) => {
      await change(ctx, { entity: name, action }, {}, async (uow) => {
        const record = (await ctx.loader.load<T>(id))!;
        await update(record, uow, ctx);
        return record;
      });
    });
  });
}

changesWhenDue({
  target: Customer,
  filter: ({ today }) => ({ status: { eq: "ACTIVE" }, licensedUntil: { to: today } }),
  sort: "licensedUntil",
  action: "expire",
  update: refreshCustomerStatus,
});

changesWhenDue({
  target: Contract,
  filter: ({ today }) => ({ status: { eq: "SIGNED" }, startsOn: { to: today } }),
  sort: "expiresOn",
  action: "takeEffect",
  update: (contract, uow, { today }) => {
    if (contract.status === "SIGNED" && contract.startsOn <= today) uow.edit(contract).status = "PERFORMING";
  },
});

changesWhenDue({
  target: Contract,
  filter: ({ today }) => ({ status: { in: ["SIGNED", "PERFORMING"] }, expiresOn: { to: today } }),
  sort: "expiresOn",
  action: "lapse",
  update: (contract, uow, { today }) => {
    const { status, expiresOn } = contract;
    if ((status !== "SIGNED" && status !== "PERFORMING") || expiresOn > today) return;
    Object.assign(uow.edit(contract), { status: fullyOrdered(contract) ? "FULFILLED" : "LAPSED", endedOn: expiresOn });
  },
});

const inCharge = async (customerId: string, { loader }: Context): Promise<string[]> => {
  const customer = await loader.load<Customer>(customerId);
  return customer?.representativeId ? [customer.representativeId] : [];
};

/** Renewing a contract takes weeks of negotiation. */
declareExpiryWarning({
  target: Contract,
  filter: { status: { eq: "PERFORMING" } },
  days: [60, 30, 7, 1],
  roles: ["salesLead", "legal"],
  people: ({ customerId }, ctx) => inCharge(customerId, ctx),
});

/** Without its licence a customer cannot be sold to. */
declareExpiryWarning({
  target: Qualification,
  filter: { status: { eq: "VERIFIED" } },
  days: [60, 30, 7, 1],
  roles: ["salesLead", "qaOfficer"],
  people: ({ ownerId }, ctx) => inCharge(ownerId, ctx),
  matters: ({ ownerId }) => entityOfId(ownerId)?.name === "Customer",
});
