import { addDays } from "../../../platform/businessDate.ts";
import type { Scenarios } from "../../../test/remedies/remedy.ts";
import { CollaborationRequest } from "./collaborationRequest.ts";

export const remedies: Scenarios = {
  "NOT_EDITABLE: return": async (stage) => {
    const request = await stage.create("salesRepresentative", CollaborationRequest, { title: "检验报告", toDepartment: "QUALITY", question: "需要近三批检验报告", neededBy: addDays(stage.today, 14) });
    await stage.act("qaOfficer", CollaborationRequest, "acknowledge", request);
    return {
      attempt: () => stage.tryUpdate("salesRepresentative", CollaborationRequest, request, { question: "需要近五批检验报告" }),
      remedy: () => stage.act("qaOfficer", CollaborationRequest, "return", request, { reason: "请写明批次" }),
    };
  },
};
