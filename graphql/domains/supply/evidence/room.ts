/** The evidence of a purchase. 五(一)3 */
import type { Room } from "../../../platform/domain/domain.ts";
import "./evidencePaper.ts";
import { EvidenceResolver } from "./evidenceResolver.ts";

export const evidenceRoom: Room = { resolvers: [EvidenceResolver] };
