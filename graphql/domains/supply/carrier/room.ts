/** Carriers that may be given goods. 五(三)1 */
import { carrier } from "../../../platform/access/limitedRules.ts";
import { carriageStaff, everyone, quality } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { CarrierResolver } from "./carrier.ts";

export const carriersRoom = declareRoom({
  resolvers: [CarrierResolver],
  access: {
    Carrier: {
      read: [...everyone, carrier("id")],
      actions: { create: carriageStaff, update: carriageStaff, block: quality, unblock: ["headOfQuality"] },
    },
  },
  partnerView: {
    Carrier: "code name kind registrationNumber storageClasses address contactName phone status",
  },
});
