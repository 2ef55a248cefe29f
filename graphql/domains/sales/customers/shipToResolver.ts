import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { ShipTo } from "./shipTo.ts";

export const ShipToResolver = EntityResolver(ShipTo, {
  create: true,
  update: true,
  prepare: ({ record, before, ctx }) => {
    if (!before) record.duties = [{ duty: "requester", actorId: ctx.principal.id }];
    return Promise.resolve([]);
  },
});
