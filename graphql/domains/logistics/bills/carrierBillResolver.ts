import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { billFindings } from "./billContent.ts";
import { CarrierBill } from "./carrierBill.ts";

export const CarrierBillResolver = EntityResolver(CarrierBill, { create: true, update: true, prepare: ({ record, ctx }) => billFindings(record, ctx) });
