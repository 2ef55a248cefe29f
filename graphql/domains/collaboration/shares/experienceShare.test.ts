/** Experience shares: published by their author, useful to each colleague once. 八(一)2 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Stage } from "../../../test/stage.ts";
import { ExperienceShare } from "./experienceShare.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesRepresentative", "salesLead", "picker", "purchaser", "departmentManager", "auditor");
});
afterAll(() => stage.close());

const text = { title: "医院集中采购期间的到货安排", body: "提前一周与药库确认到货时段，分两次送达，避免集中验收。", references: ["DN20261120-0001"] };
const published = async (): Promise<ExperienceShare> => stage.act<ExperienceShare>("salesRepresentative", ExperienceShare, "publish", await stage.create("salesRepresentative", ExperienceShare, text));
const sees = async (subject: string, { id }: ExperienceShare) => (await stage.answer(subject, "query ($id: ID!) { experienceShare(id: $id) { id } }", { id })).experienceShare !== null;

test("a draft is known to its author alone; published, to everybody", async () => {
  const draft = await stage.create("salesRepresentative", ExperienceShare, text);
  expect(await Promise.all(["salesRepresentative", "salesLead", "auditor"].map((subject) => sees(subject, draft)))).toEqual([true, false, false]);
  await stage.cannot("salesLead", ExperienceShare, "publish", draft, {}, "NO_SUCH_RECORD");
  await stage.act("salesRepresentative", ExperienceShare, "publish", draft);
  expect(await Promise.all(["salesLead", "picker", "auditor"].map((subject) => sees(subject, draft)))).toEqual([true, true, true]);
  await stage.cannotCreate("auditor", ExperienceShare, text, "ACCESS_DENIED");
});

test("each colleague says once that it was useful, and its author never", async () => {
  const share = await published();
  await stage.act("picker", ExperienceShare, "markUseful", share);
  await stage.cannot("picker", ExperienceShare, "markUseful", share, {}, "USEFUL_ONCE_EACH");
  await stage.cannot("salesRepresentative", ExperienceShare, "markUseful", share, {}, "ACCESS_DENIED");
  await Promise.all(["salesLead", "purchaser", "departmentManager"].map((subject) => stage.act(subject, ExperienceShare, "markUseful", share)));
  expect((await stage.fresh(share)).useful).toBe(4);
  // How many is told, and not who.
  const { experienceShare } = await stage.answer("salesRepresentative", "query ($id: ID!) { experienceShare(id: $id) { useful } }", { id: share.id });
  expect(experienceShare).toEqual({ useful: 4 });
});

test("is retired with a reason by its author or the manager, and stays readable", async () => {
  const share = await published();
  await stage.cannot("salesLead", ExperienceShare, "retire", share, { reason: "已过时" }, "ACCESS_DENIED");
  await stage.cannot("salesRepresentative", ExperienceShare, "retire", share, {}, "REQUIRED");
  const retired = await stage.act<ExperienceShare>("departmentManager", ExperienceShare, "retire", share, { reason: "做法已变更" });
  expect(retired).toMatchObject({ status: "RETIRED", retiredBecause: "做法已变更" });
  expect(await sees("picker", share)).toBe(true);
  await stage.cannot("picker", ExperienceShare, "markUseful", share, {}, "WRONG_STATE");
});
