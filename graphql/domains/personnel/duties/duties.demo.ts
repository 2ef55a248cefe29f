/** Training and health checks of the demo company: the warehouse is trained and examined, one person is due soon. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { uploadScan } from "../../../demo/uploadScan.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { Course } from "./course.ts";
import { HealthCheck } from "./healthCheck.ts";
import { HealthFile } from "./healthFile.ts";
import { Requirement } from "./requirement.ts";
import { TrainingRecord } from "./trainingRecord.ts";

export const dutiesPart = demoPart({ needs: { people: peoplePart }, enter, report: () => "上岗要求 requirements, 培训记录 training records, 健康检查 health checks" });

/** Days ago on which each was examined: none is due today, one within sixty days, and that one is only warned of. */
const examined = { "warehouse-keeper": 40, receiver: 120, picker: 320 } as const;

async function enter(cast: Cast): Promise<void> {
  const idOf = async (subject: string) => (await cast.as(subject)).principal.id;
  const then = cast.daysAgo(30);
  const course = await then.create("hr", Course, { name: "药品冷链管理与操作", minutes: 120, passMark: 8_000, content: "冷藏药品的收货、储存、出库与运输，温度监测与应急处置" });
  await then.act("hr", Course, "activate", course);
  for (const [subject, days] of Object.entries(examined)) {
    const check = await cast.create("hr", HealthCheck, { employeeId: await idOf(subject), checkedOn: addDays(cast.today, -days), conclusion: "FIT", institution: "石家庄市疾病预防控制中心" });
    if (subject === "picker") await cast.create("hr", HealthFile, { healthCheckId: check.id, fileId: (await uploadScan(cast, "hr", "健康检查报告")).id });
    await cast.create("hr", TrainingRecord, { employeeId: await idOf(subject), courseId: course.id, completedOn: addDays(cast.today, -20), minutes: 115, points: 92, possiblePoints: 100, trainer: "郑学文" });
  }
  const firstDueOn = addDays(cast.today, 90);
  const source = "药品经营质量管理规范";
  for (const requirement of [
    { title: "年度健康检查", role: "warehouseKeeper", kind: "HEALTH", effect: "BLOCK", firstDueOn, source: "药品管理法" },
    { title: "年度健康检查", role: "picker", kind: "HEALTH", effect: "WARN", firstDueOn, source: "药品管理法" },
    { title: "冷链岗位培训", role: "warehouseKeeper", kind: "TRAINING", courseId: course.id, everyMonths: 12, effect: "BLOCK", firstDueOn, source },
    { title: "冷链岗位培训", role: "receiver", kind: "TRAINING", courseId: course.id, everyMonths: 12, effect: "WARN", firstDueOn, source },
  ]) {
    await cast.act("head-of-quality", Requirement, "putInForce", await cast.create("hr", Requirement, requirement));
  }
}
