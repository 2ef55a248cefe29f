import { ulid } from "ulid";
import type { Scenarios } from "../../../test/remedies/remedy.ts";
import { Employee } from "./employee.ts";

export const remedies: Scenarios = {
  "NOT_EDITABLE: activate": async (stage) => {
    const employee = await stage.hire(`leaver-${ulid()}`);
    await stage.act("hr", Employee, "deactivate", employee, { reason: "离职" });
    return {
      attempt: () => stage.tryUpdate("hr", Employee, employee, { phone: "138 0013 8000" }),
      remedy: () => stage.act("hr", Employee, "activate", employee, { reason: "返聘" }),
    };
  },
};
