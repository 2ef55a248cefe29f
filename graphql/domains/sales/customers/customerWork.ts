/** What holds for everything that somebody does for a customer: it names who does it, and the customer's region then. */
import type { Node } from "../../../table/node.ts";
import { requireRight } from "../../../platform/access/access.ts";
import type { Context } from "../../../platform/context.ts";
import type { Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Customer } from "./customer.ts";

type CustomerWork = Node & { customerId: string; regionId: string };

/** Completes new work for a customer: `by` names the assignee. Only the lead plans work for others. */
export async function beginWork<T extends CustomerWork>({ record, before, ctx }: Preparation<T>, by: keyof T & string): Promise<void> {
  if (before) return;
  const customer = (await ctx.loader.load<Customer>(record.customerId))!;
  Object.assign(record, { regionId: customer.regionId, [by]: record[by] ?? ctx.principal.id });
  requireRight(ctx.principal, record.constructor, "update", record);
}

/** Records the customer's representative, who may read it. */
export async function recordRepresentative(record: { customerId: string; representativeId?: string }, { loader }: Context): Promise<void> {
  record.representativeId = (await loader.load<Customer>(record.customerId))!.representativeId;
}

const ofAnotherCustomer = rule("OF_ANOTHER_CUSTOMER", {
  message: { zh: () => "该记录属于其他客户", en: () => "It belongs to another customer" },
});

/** Checks that referenced records belong to the same customer. */
export async function sameCustomer<T extends CustomerWork>({ record, ctx }: Preparation<T>, ...attributes: (keyof T & string)[]): Promise<Finding[]> {
  const findings = attributes.map(async (field) => {
    const id = record[field] as string | null | undefined;
    const other = id ? await ctx.loader.load<Node & { customerId: string }>(id) : null;
    return other && other.customerId !== record.customerId ? [ofAnotherCustomer(undefined, { field })] : [];
  });
  return (await Promise.all(findings)).flat();
}
