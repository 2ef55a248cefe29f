/** RFQs and sealed quotations, from the question to the award. 五(一)3 */
import { own, supplier } from "../../../platform/access/limitedRules.ts";
import { purchasePriceReaders } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import "./award.ts";
import "./notices.ts";
import { OpenerKeyResolver } from "./openerKey.ts";
import { openerRoles } from "./openerRoles.ts";
import { QuotationResolver } from "./quotation.ts";
import "./rfqClock.ts";
import "./rfqPapers.ts";
import { RfqResolver } from "./rfqResolver.ts";
import "./rounds.ts";

const scopes = declareScopes({
  QUOTES_SUBMIT: { zh: "提交报价", en: "Submit quotes", about: "quotes:submit: read what the supplier is asked to quote for, and hand in, replace or decline its sealed quotations." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const sourcingRoom = declareRoom({
  resolvers: [RfqResolver, QuotationResolver, OpenerKeyResolver],
  access: {
    Rfq: {
      read: purchasePriceReaders,
      actions: { create: ["purchaser"], update: ["purchaser"], issue: ["purchaser"], revise: ["purchaser"], open: openerRoles, award: ["purchaser"], cancel: ["purchaser", "supplyLead"] },
    },
    // A supplier reads and answers its own alone, and never which others are asked.
    Quotation: {
      read: [...purchasePriceReaders, supplier("supplierId", "QUOTES_SUBMIT")],
      actions: { quote: [supplier("supplierId", "QUOTES_SUBMIT")], decline: [supplier("supplierId", "QUOTES_SUBMIT")] },
    },
    OpenerKey: { read: [...purchasePriceReaders], actions: { create: openerRoles, set: own("employeeId", openerRoles), revoke: own("employeeId", openerRoles) } },
  },
  partnerView: {
    Quotation:
      "number supplierId round subject asked { productId quantity } currency closesAt deliverOn terms receivedAt envelopeDigest lines { rfqLine unitPrice taxRate minimumQuantity freight leadDays lifeDays } validUntil status",
  },
});
