/** Experience shares of the demo company. */
import { demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { ExperienceShare } from "./experienceShare.ts";
import { shareTitles } from "./sharesScenery.demo.ts";

export const sharesPart = demoPart({
  needs: { people: peoplePart },
  async enter(cast) {
    const arrivals = await cast.create("sales-representative", ExperienceShare, { title: shareTitles.arrivals, body: "集中采购执行前一周与药库确认到货时段，分两次送达，避免集中验收；冷藏品单独约定交接人。今年执行后，拒收由三次降为零次。" });
    await cast.act("sales-representative", ExperienceShare, "publish", arrivals);
    await cast.act("sales-lead", ExperienceShare, "markUseful", arrivals);
    await cast.act("logistics-coordinator", ExperienceShare, "markUseful", arrivals);
    await cast.create("service-agent", ExperienceShare, { title: shareTitles.calls, body: "来电咨询有效期时，先核对批号再回复，并把常见问法写入常用答复。" });
  },
});
