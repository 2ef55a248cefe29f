/** How carriers are rated, and by what. 五(三)1 */
import { carrier } from "../../../platform/access/limitedRules.ts";
import { carriageStaff, managers, quality } from "../../../platform/access/roleGroups.ts";
import type { Role } from "../../../platform/access/role.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { CarrierEvaluationResolver } from "./carrierEvaluation.ts";
import { CarrierEvaluationTermsResolver } from "./carrierEvaluationTerms.ts";

const readers: readonly Role[] = [...carriageStaff, ...managers, ...quality, "finance", "auditor"];

export const carrierRatingRoom = declareRoom({
  resolvers: [CarrierEvaluationResolver, CarrierEvaluationTermsResolver],
  access: {
    CarrierEvaluation: { read: [...readers, carrier("sharedWithId", "DELIVERIES_READ")], actions: { create: carriageStaff, update: carriageStaff } },
    CarrierEvaluationTerms: { read: readers, actions: {} },
  },
  partnerView: {
    CarrierEvaluation: "number carrierId period score covered rating lines { indicator weight achieved observations score } shortfalls { indicator deliveryId } status",
  },
});
