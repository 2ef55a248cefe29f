/** Announcements of the demo company: one for everybody, one for the warehouse that was revised, and a draft. */
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { Announcement } from "./announcement.ts";
import { announcementTitles } from "./announcementScenery.demo.ts";

export const announcementsPart = demoPart({ needs: { people: peoplePart }, enter: announce });

async function announce(cast: Cast): Promise<void> {
  const holiday = await cast.daysAgo(4).create("hr", Announcement, {
    title: announcementTitles.holidays,
    body: "元旦期间公司按国家规定放假。仓库、质量和客户服务安排值班，值班表见附件。值班人员请保持电话畅通；冷库温度报警由仓库值班人员先处置，再报质量管理部。",
    confirmBy: addDays(cast.today, 10),
  });
  await cast.daysAgo(4).act("hr", Announcement, "publish", holiday);

  const cold = await cast.daysAgo(9).create("qa-officer", Announcement, {
    title: announcementTitles.coldChain,
    body: "冷藏药品到货时，收货员须先核对运输过程温度记录，再在冷库门口交接；记录缺失或超温的，一律不得入库，立即通知质量管理部。",
    departments: ["WAREHOUSE", "QUALITY"],
    confirmBy: addDays(cast.today, 3),
  });
  await cast.daysAgo(9).act("qa-officer", Announcement, "publish", cold);
  await cast.daysAgo(2).act("qa-officer", Announcement, "revise", cold, {
    body: "冷藏药品到货时，收货员须先核对运输过程温度记录，再在冷库门口交接，交接时间不得超过三十分钟；记录缺失或超温的，一律不得入库，立即通知质量管理部。",
    reason: "增加交接时限",
  });

  await cast.create("sales-lead", Announcement, { title: announcementTitles.collections, body: "请各区域销售代表于月底前完成逾期应收款的逐户核对，并在客户档案中登记还款承诺。", departments: ["SALES"], confirmBy: addDays(cast.today, 14) });
}
