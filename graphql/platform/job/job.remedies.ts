import type { Scenarios } from "../../test/remedies/remedy.ts";
import { Job } from "./job.ts";

export const remedies: Scenarios = {
  "NOT_READY: Job.check": async (stage) => {
    const read: Partial<Job> = { kind: "IMPORT", listOf: "Warehouse", fileName: "a.csv", format: "CSV", phase: "READ", headers: ["名称"], status: "WAITING", language: "zh", done: 0, failed: 0, attempts: 0, duties: [] };
    const job = await stage.seed(Job, read, await stage.idOf("warehouseKeeper"));
    return {
      attempt: () => stage.tryTo("warehouseKeeper", Job, "run", job),
      remedy: () => stage.act("warehouseKeeper", Job, "check", job, { mapping: [{ header: "名称", attribute: "name" }] }),
    };
  },
};
