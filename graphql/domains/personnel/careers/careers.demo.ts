/** Career plans of the demo company: one agreed, one that waits for its manager. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { CareerPlan } from "./careerPlan.ts";

export const careersPart = demoPart({ needs: { people: peoplePart }, enter });

async function enter(cast: Cast): Promise<void> {
  const then = cast.daysAgo(30);
  const plan = await then.create("sales-representative", CareerPlan, { goal: "两年内能够独立负责一个大区", path: "先带教一名新代表，再参与区域计划编制，每季与主管回顾一次" });
  await then.act("sales-lead", CareerPlan, "agree", plan);
  await cast.create("purchaser", CareerPlan, { goal: "成为采购主管", path: "参与供应商评价与招标，取得采购管理证书" });
}
