import { addDays } from "../../../platform/businessDate.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { CarrierContract } from "./carrierContract.ts";
import { contractFindings } from "./contractContent.ts";

export const CarrierContractResolver = EntityResolver(CarrierContract, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    record.expiresOn = addDays(record.endsOn, 1);
    return contractFindings(record);
  },
});
