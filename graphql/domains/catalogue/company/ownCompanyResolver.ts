import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { OwnCompany } from "./ownCompany.ts";

export const OwnCompanyResolver = EntityResolver(OwnCompany, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    record.sole = "OWN";
    return Promise.resolve([]);
  },
});
