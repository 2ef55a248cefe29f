/**
 * The lock on carriers: no goods are handed to a carrier that quality has not approved, whose qualifications are
 * missing, unverified or expired on that day, or that is not approved for the storage class. 五(三)1, GSP 委托运输
 */
import { labelOf } from "../../../table/enumeration.ts";
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Carrier, CarrierKind } from "./carrier.ts";
import { isApproved, isColdChain, ownsQualifications, StorageClass, type QualificationKind } from "../../catalogue/api.ts";

const clause = "五(三)1 · GSP 委托运输";

/** Storage classes that need validated vehicles. */

const ofContractors = ["BUSINESS_LICENCE", "ROAD_TRANSPORT_LICENCE", "TRANSPORT_AGREEMENT"] as const;

const documentsFor = (kind: CarrierKind, cold: boolean): QualificationKind[] => [...(kind === "CONTRACTOR" ? ofContractors : []), ...(cold ? ["COLD_CHAIN_VALIDATION" as const] : [])];

const carrierLicences = ownsQualifications<Pick<Carrier, keyof Carrier>>("Carrier", {
  clause,
  kinds: [...ofContractors, "COLD_CHAIN_VALIDATION"],
  required: ({ kind, storageClasses }) => documentsFor(kind, storageClasses.some(isColdChain)),
  // Without a cold-chain validation a carrier still carries goods of other classes.
  always: ({ kind, storageClasses }) => documentsFor(kind, storageClasses.every(isColdChain)),
});

const notApproved = rule<{ name: string }>("CARRIER_NOT_APPROVED", {
  clause,
  message: { zh: ({ name }) => `承运商${name}未通过首营审批或已停用`, en: ({ name }) => `The carrier ${name} has no first-time approval, or is blocked` },
  remedy: { zh: () => "请选择合格的承运商", en: () => "Choose an approved carrier" },
});

const notItsClass = rule<{ name: string; storage: StorageClass }>("STORAGE_CLASS_NOT_CARRIED", {
  clause,
  message: {
    zh: ({ name, storage }) => `承运商${name}未获准承运${labelOf(StorageClass, storage).zh}商品`,
    en: ({ name, storage }) => `The carrier ${name} is not approved for ${labelOf(StorageClass, storage).en.toLowerCase()} goods`,
  },
  remedy: { zh: () => "请选择可承运该温层的承运商", en: () => "Choose a carrier approved for this storage class" },
});

/** What a carrier's qualifications must meet for first-time approval. */
export const carrierDocumentsInOrder: Guard<Carrier> = (carrier, ctx) => carrierLicences.documentFindings(carrier, ctx);

/** Findings against handing goods of this storage class to the carrier today. */
export async function carrierFindings(carrier: Carrier, storageClass: StorageClass | undefined, ctx: Context): Promise<Finding[]> {
  ctx.relied.add(carrier);
  const documents = await carrierLicences.tradeFindings({ ...carrier, storageClasses: storageClass ? [storageClass] : [] }, [], ctx);
  return [
    ...(isApproved(carrier) ? [] : [notApproved({ name: carrier.name }, { record: carrier })]),
    ...(storageClass && !carrier.storageClasses.includes(storageClass) ? [notItsClass({ name: carrier.name, storage: storageClass }, { record: carrier })] : []),
    ...documents,
  ];
}
