/** People: training, exams, health checks, careers, appraisals, and what their roles ask of them. 九 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { appraisalRoom } from "./appraisal/room.ts";
import { careersRoom } from "./careers/room.ts";
import { dutiesRoom } from "./duties/room.ts";
import { examsRoom } from "./exams/room.ts";
import { rewardsRoom } from "./rewards/room.ts";
import { trainingRoom } from "./training/room.ts";

declareDomain({
  name: "personnel",
  label: { zh: "培训与健康", en: "Training and health" },
  rooms: [appraisalRoom, careersRoom, dutiesRoom, examsRoom, rewardsRoom, trainingRoom],
});
