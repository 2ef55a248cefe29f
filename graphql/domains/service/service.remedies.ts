import { ServiceCase } from "./cases/serviceCase.ts";
import { FollowUp } from "./followUps/followUp.ts";
import { Investigation } from "./investigations/investigation.ts";
import { QualityCase } from "./qualityCases/qualityCase.ts";
import { approvedProduct, bareCustomer, batchAtLocation, place } from "../../test/company.ts";
import type { Stage } from "../../test/stage.ts";
import type { CarriedOut, Scenarios } from "../../test/remedies/remedy.ts";

const untouched = async (stage: Stage, remedy: (record: ServiceCase) => Promise<ServiceCase>): Promise<CarriedOut> => {
  const record = await stage.create("serviceAgent", ServiceCase, { kind: "INQUIRY", subject: "到货时间", question: "何时到货？" });
  await stage.act("serviceAgent", ServiceCase, "accept", record);
  return { attempt: () => stage.tryTo("serviceAgent", ServiceCase, "wait", record), remedy: () => remedy(record) };
};

/** A complaint of quality, accepted; the batch is one that the company has. */
async function complaint(stage: Stage): Promise<{ record: ServiceCase; investigation: Investigation }> {
  const batch = await batchAtLocation(stage, await approvedProduct(stage), await place(stage, "STORAGE"), { quantity: 10, expiresIn: 300 });
  const draft = await stage.create<ServiceCase>("serviceAgent", ServiceCase, { kind: "QUALITY_COMPLAINT", subject: "破损", question: "三盒破损", batchId: batch.id });
  const record = await stage.act<ServiceCase>("serviceAgent", ServiceCase, "accept", draft);
  return { record, investigation: await stage.fresh<Investigation>(record.investigationId!) };
}

const conclusion = (measures: object[] = []) => ({ method: "检查留样", findings: "运输受压", cause: "TRANSPORT", measures });

async function concluded(stage: Stage, measures: object[]): Promise<{ record: ServiceCase; investigation: Investigation }> {
  const { record, investigation } = await complaint(stage);
  return { record, investigation: await stage.act("qaOfficer", Investigation, "conclude", investigation, conclusion(measures)) };
}

/** Refusals of customer service. */
export const remedies: Scenarios = {
  "NO_FIRST_RESPONSE: ServiceCase.reply": (stage) => untouched(stage, (record) => stage.act("serviceAgent", ServiceCase, "reply", record, { text: "请提供单号" })),
  "NO_FIRST_RESPONSE: ServiceCase.logCall": (stage) => untouched(stage, (record) => stage.act("serviceAgent", ServiceCase, "logCall", record, { text: "已致电" })),
  "NOT_EDITABLE: notSpam": async (stage) => {
    const record = await stage.create("serviceAgent", ServiceCase, { kind: "INQUIRY", subject: "到货时间", question: "何时到货？" });
    await stage.act("serviceAgent", ServiceCase, "markSpam", record);
    return { attempt: () => stage.tryUpdate("serviceAgent", ServiceCase, record, { subject: "到货日期" }), remedy: () => stage.act("serviceAgent", ServiceCase, "notSpam", record) };
  },
  "NOT_INVESTIGATED: Investigation.conclude": async (stage) => {
    const { record, investigation } = await complaint(stage);
    return { attempt: () => stage.tryTo("serviceAgent", ServiceCase, "answer", record, { text: "补发" }), remedy: () => stage.act("qaOfficer", Investigation, "conclude", investigation, conclusion()) };
  },
  "MEASURES_UNPLANNED: Investigation.plan": async (stage) => {
    const { record, investigation } = await concluded(stage, [{ what: "加固外箱" }]);
    await stage.act("serviceAgent", ServiceCase, "answer", record, { text: "补发" });
    return {
      attempt: () => stage.tryTo("serviceLead", ServiceCase, "close", record, { reason: "客户确认" }),
      remedy: async () => stage.act("qaOfficer", Investigation, "plan", investigation, { measure: 1, ownerId: await stage.idOf("logisticsCoordinator"), dueOn: stage.today }),
    };
  },
  "MEASURE_NOT_DONE: Investigation.recordDone": async (stage) => {
    const { investigation } = await concluded(stage, [{ what: "加固外箱" }]);
    return { attempt: () => stage.tryTo("headOfQuality", Investigation, "verifyMeasure", investigation, { measure: 1 }), remedy: () => stage.act("qaOfficer", Investigation, "recordDone", investigation, { measure: 1, doneOn: stage.today }) };
  },
  "MEASURES_OPEN: Investigation.verifyMeasure": async (stage) => {
    const { investigation } = await concluded(stage, [{ what: "加固外箱" }]);
    await stage.act("qaOfficer", Investigation, "recordDone", investigation, { measure: 1, doneOn: stage.today });
    return { attempt: () => stage.tryTo("headOfQuality", Investigation, "verify", investigation), remedy: () => stage.act("headOfQuality", Investigation, "verifyMeasure", investigation, { measure: 1 }) };
  },
  "NEVER_TRIED: FollowUp.attempt": async (stage) => {
    const one = await stage.create("serviceAgent", FollowUp, { customerId: (await bareCustomer(stage)).id, method: "PHONE", plannedOn: stage.today });
    return { attempt: () => stage.tryTo("serviceAgent", FollowUp, "giveUp", one), remedy: () => stage.act("serviceAgent", FollowUp, "attempt", one, { remark: "无人接听" }) };
  },
  "FAULTY_BATCH_NOT_HELD: QualityCase.hold": async (stage) => {
    const { record } = await complaint(stage);
    const opened = await stage.fresh<QualityCase>((await stage.fresh(record)).qualityCaseId!);
    await stage.act("qaOfficer", QualityCase, "decide", opened, { holdDecision: "NO_HOLD", reason: "仅外包装" });
    await stage.act("qaOfficer", QualityCase, "investigate", opened);
    await stage.act("qaOfficer", QualityCase, "conclude", opened, { fault: "SERIOUS", conclusion: "含量不足" });
    return { attempt: () => stage.tryTo("headOfQuality", QualityCase, "close", opened, { reason: "已召回" }), remedy: () => stage.act("qaOfficer", QualityCase, "hold", opened, { reason: "严重缺陷" }) };
  },
};
