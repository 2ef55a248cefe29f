/** Adverse reactions: legal time in calendar days, and a patient whom only quality knows. The worked example is a test. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tick } from "../../../platform/schedule/tick.ts";
import { approvedProduct } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { AdverseReaction } from "./adverseReaction.ts";
import { reactionDue } from "./reactionDue.ts";

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open("2026-09-25");
  await stage.staff("salesRepresentative", "serviceAgent", "qaOfficer", "headOfQuality", "auditor");
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

/** In Shanghai. */
const moment = (text: string): string => new Date(`${text.replace(" ", "T")}:00+08:00`).toISOString();
const at = (text: string): Stage => stage.at(moment(text));
const known = (values: object = {}) => ({ productId: product.id, reaction: "皮疹", seriousness: "OTHER", knownAt: moment("2026-09-25 10:00"), patientName: "李某", patientAge: 60, ...values });
const record = (values: object = {}) => at("2026-09-25 11:00").create("salesRepresentative", AdverseReaction, known(values)) as Promise<AdverseReaction>;
const act = (when: string, action: string, one: AdverseReaction, input: object = {}, subject = "qaOfficer") => at(when).act<AdverseReaction>(subject, AdverseReaction, action, one, input);

test("worked example 6: thirty calendar days, fifteen once it is serious, a day once somebody has died", async () => {
  const one = await record();
  expect(one.dueOn).toBe("2026-10-25");
  const serious = await act("2026-10-05 09:00", "learn", one, { seriousness: "SERIOUS", learnedAt: moment("2026-10-05 09:00") });
  expect(serious).toMatchObject({ dueOn: "2026-10-20", seriousKnownOn: "2026-10-05" });
  const death = await act("2026-10-06 09:00", "learn", one, { seriousness: "DEATH", learnedAt: moment("2026-10-06 08:15") });
  expect(death.dueAt).toBe(moment("2026-10-07 08:15"));
});

test("is recorded by any employee, assessed and reported by quality, closed by the head of quality", async () => {
  const one = await record();
  await at("2026-09-26 09:00").cannot("salesRepresentative", AdverseReaction, "assess", one, { assessment: "相关" }, "ACCESS_DENIED");
  await act("2026-09-26 09:00", "assess", one, { assessment: "很可能相关" });
  const reported = await act("2026-10-25 23:59", "report", one, { reportNumber: "ADR-1" });
  expect(reported).toMatchObject({ status: "REPORTED", reports: [{ reportNumber: "ADR-1", inTime: true }] });
  await act("2026-10-26 09:00", "followUp", one, { followUp: "痊愈" });
  await at("2026-10-27 09:00").cannot("qaOfficer", AdverseReaction, "close", one, { reason: "结束" }, "ACCESS_DENIED");
  await act("2026-10-27 09:00", "close", one, { reason: "结束" }, "headOfQuality");
});

test("is late a day later; a reported reaction is reported again when it becomes more serious", async () => {
  const one = await record();
  await act("2026-09-26 09:00", "assess", one, { assessment: "可能相关" });
  await act("2026-10-26 00:01", "report", one, { reportNumber: "ADR-2" });
  const again = await act("2026-10-26 10:00", "learn", one, { seriousness: "DEATH", learnedAt: moment("2026-10-26 09:30") });
  expect(again.status).toBe("ASSESSED");
  const reported = await act("2026-10-26 12:00", "report", one, { reportNumber: "ADR-3" });
  // The earliest term counts: it had run out before the death was known.
  expect(reported.reports.map(({ inTime }) => inTime)).toEqual([false, false]);
  await at("2026-10-26 13:00").cannot("qaOfficer", AdverseReaction, "learn", one, { seriousness: "SERIOUS", learnedAt: moment("2026-10-26 09:30") }, "SERIOUSNESS_NOT_WORSE");
});

test("names the patient to quality alone, and is on no timeline", async () => {
  const one = await record();
  const read = async (subject: string) => (await at("2026-09-26 09:00").answer(subject, `query ($id: ID!) { adverseReaction(id: $id) { reaction patientName patientAge patientNote } }`, { id: one.id })).adverseReaction;
  expect(await read("qaOfficer")).toMatchObject({ patientName: "李某", patientAge: 60 });
  for (const subject of ["auditor", "salesRepresentative"]) expect(await read(subject)).toEqual({ reaction: "皮疹", patientName: null, patientAge: null, patientNote: null });
  expect(await read("serviceAgent")).toBeNull();
});

test("refuses knowledge in the future or before the first knowledge, and a batch of another product", async () => {
  await at("2026-09-25 09:00").cannotCreate("salesRepresentative", AdverseReaction, known(), "KNOWN_IN_FUTURE");
  await at("2026-09-25 11:00").cannotCreate("auditor", AdverseReaction, known(), "ACCESS_DENIED");
  const one = await record();
  await at("2026-09-26 09:00").cannot("qaOfficer", AdverseReaction, "learn", one, { seriousness: "SERIOUS", learnedAt: moment("2026-09-25 09:00") }, "KNOWN_BEFORE_FIRST");
});

test("warns quality two days before it is due, and again once it is overdue", async () => {
  const one = await record();
  await tick(at("2026-10-23 09:00").now, stage.table);
  expect((await stage.fresh(one)).warnedAs).toBeUndefined();
  await tick(at("2026-10-24 09:00").now, stage.table);
  expect((await stage.fresh(one)).warnedAs).toBe("SOON");
  await tick(at("2026-10-26 09:00").now, stage.table);
  expect((await stage.fresh(one)).warnedAs).toBe("OVERDUE");
});

test("later knowledge never extends the deadline", () => {
  const date = fc.integer({ min: 0, max: 60 }).map((day) => new Date(Date.UTC(2026, 8, 1 + day)));
  const terms = { otherDays: 30, seriousDays: 15, deathHours: 24 };
  fc.assert(
    fc.property(date, fc.option(date), fc.option(date), (first, serious, death) => {
      const before = reactionDue({ knownAt: first.toISOString() }, terms);
      const after = reactionDue({ knownAt: first.toISOString(), seriousKnownOn: serious?.toISOString().slice(0, 10), deathKnownAt: death?.toISOString() }, terms);
      expect(after.dueAt <= before.dueAt).toBe(true);
    }),
  );
});
