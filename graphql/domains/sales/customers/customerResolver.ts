import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { usableRoles } from "../../../platform/access/principal.ts";
import { Customer } from "./customer.ts";

/** Default payment term in days, until finance sets another. */
const usualPaymentDays = 30;

export const CustomerResolver = EntityResolver(Customer, {
  create: true,
  update: true,
  prepare: ({ record, before, ctx }) => {
    const sells = usableRoles(ctx.principal).some(({ role }) => role === "salesRepresentative");
    if (!before && sells) record.representativeId ??= ctx.principal.id;
    record.paymentDays ??= usualPaymentDays;
    record.historical ??= false;
    if ((record.visitEveryWeeks ?? null) !== (before?.visitEveryWeeks ?? null)) record.visitsCountedFrom = record.visitEveryWeeks ? ctx.today : undefined;
  },
});
