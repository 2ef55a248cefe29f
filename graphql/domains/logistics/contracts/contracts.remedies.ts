import { contractInForce, contractInput, lane, laneEnds } from "../../../test/carriage.ts";
import { approvedCarrier } from "../../../test/company.ts";
import type { Scenarios } from "../../../test/remedies/remedy.ts";
import { CarrierContract } from "./carrierContract.ts";

export const remedies: Scenarios = {
  "LANES_OVERLAP: CarrierContract.terminate": async (stage) => {
    const [carrier, ends] = [await approvedCarrier(stage), await laneEnds(stage)];
    const standing = await contractInForce(stage, carrier, [lane(ends)]);
    const next = await stage.create("logisticsCoordinator", CarrierContract, contractInput(stage, carrier, [lane(ends)]));
    return { attempt: () => stage.tryTo("logisticsCoordinator", CarrierContract, "submit", next), remedy: () => stage.act("supplyLead", CarrierContract, "terminate", standing, { reason: "另签合同" }) };
  },
};
