/** Recalls: holds, notices, returns and reports. 五(二), 公告 92/2022 */
import { customer, supplier } from "../../../platform/access/limitedRules.ts";
import { everyone, quality, sellers } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { PublishedRecallResolver } from "./publishedRecall.ts";
import { RecallNoticeResolver } from "./recallNotice.ts";
import { RecallRequestResolver } from "./recallRequest.ts";
import { RecallResolver } from "./recallResolver.ts";
import { RecallTermsResolver } from "./recallTerms.ts";
import "./holdLots.ts";
import "./notices.ts";
import "./recallClock.ts";
import "./recallMeasures.ts";
import "./recallPapers.ts";

const scopes = declareScopes({
  RECALLS_REQUEST: { zh: "申请召回", en: "Request recalls", about: "recalls:request: ask for a recall of lots that the supplier delivered, and read its totals." },
  RECALLS_ANSWER: { zh: "答复召回", en: "Answer recalls", about: "recalls:answer: read recall notices of the customer, and state what it holds, has used and sends back." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const recallRoom = declareRoom({
  resolvers: [RecallResolver, RecallNoticeResolver, RecallRequestResolver, PublishedRecallResolver, RecallTermsResolver],
  access: {
    Recall: {
      read: [...everyone, supplier("requestedById", "RECALLS_REQUEST")],
      actions: {
        create: quality, update: quality, hold: quality, notify: quality, beginReturning: quality, report: quality, finish: quality, cancel: quality, attach: quality,
        // Only the head of quality ends one.
        close: ["headOfQuality"], withdraw: ["headOfQuality"],
      },
    },
    RecallNotice: {
      read: [...everyone, customer("sharedWithId", "RECALLS_ANSWER")],
      actions: {
        send: [...quality, "serviceLead", "serviceAgent"],
        logCall: [...quality, ...sellers, "serviceLead", "serviceAgent"],
        acknowledge: [...quality, ...sellers, "serviceLead", "serviceAgent", customer("sharedWithId", "RECALLS_ANSWER")],
      },
    },
    RecallRequest: {
      read: [...everyone, supplier("supplierId", "RECALLS_REQUEST")],
      actions: { create: [...quality, supplier("supplierId", "RECALLS_REQUEST")], accept: quality, decline: quality },
    },
    PublishedRecall: { read: everyone, actions: { create: quality, accept: quality, dismiss: quality, match: quality } },
    RecallTerms: { read: everyone, actions: {} },
  },
  // A supplier reads totals, never customers.
  partnerView: {
    Recall: "number noticeNumber holderName recallClass receivedAt lots { batchNumber } recallReason notifyBy heldAt finishedOn toReturn cameBack requestedById customersTold customersAcknowledged packsSold packsReturned status",
    RecallNotice: "number customerId recallClass lines { productId batchNumber deliveredQuantity heldQuantity usedQuantity returningQuantity } dueAt channel sentAt acknowledgedAt acknowledgedBy usedQuantity status",
    RecallRequest: "number supplierId reference holderName recallClass medicine batchNumbers defect recallId status",
  },
});
