/** How suppliers are rated, and by what. 五(一)1 */
import { buyers, purchasePriceReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { EvaluationTermsResolver } from "./evaluationTerms.ts";
import { SupplierEvaluationResolver } from "./supplierEvaluation.ts";

export const evaluationRoom = declareRoom({
  resolvers: [SupplierEvaluationResolver, EvaluationTermsResolver],
  access: {
    SupplierEvaluation: { read: purchasePriceReaders, actions: { create: buyers, update: buyers } },
    EvaluationTerms: { read: purchasePriceReaders, actions: {} },
  },
});
