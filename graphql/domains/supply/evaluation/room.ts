/** How suppliers are rated, and by what. 五(一)1 */
import { supplier } from "../../../platform/access/limitedRules.ts";
import { buyers, purchasePriceReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { EvaluationTermsResolver } from "./evaluationTerms.ts";
import { SupplierEvaluationResolver } from "./supplierEvaluation.ts";

export const evaluationRoom = declareRoom({
  resolvers: [SupplierEvaluationResolver, EvaluationTermsResolver],
  access: {
    // A supplier reads its own score, but not its lines: that of its price says what the cheapest rival asked.
    SupplierEvaluation: { read: [...purchasePriceReaders, supplier("sharedWithId", "RECEIPTS_READ")], actions: { create: buyers, update: buyers } },
    EvaluationTerms: { read: purchasePriceReaders, actions: {} },
  },
  partnerView: {
    SupplierEvaluation: "number supplierId period score covered rating status",
  },
});
