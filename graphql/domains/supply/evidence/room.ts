/** The evidence of a purchase. 五(一)3 */
import { declareRoom } from "../../../platform/domain/domain.ts";
import "./evidencePaper.ts";
import { EvidenceResolver } from "./evidenceResolver.ts";

export const evidenceRoom = declareRoom({ resolvers: [EvidenceResolver] });
