/** Property: for any history of a case and any calendar, its used time is the working time outside its pauses. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, businessDate } from "../../../platform/businessDate.ts";
import { CompanyCalendar } from "../../../platform/calendar/companyCalendar.ts";
import { isWorkingDay } from "../../../platform/calendar/workingDays.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { bareCustomer } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { isGraver, type Severity } from "./caseKind.ts";
import { ServiceCase } from "./serviceCase.ts";

const minute = 60_000;
const zone = 8 * 60 * minute;
const answerMinutes: Record<Severity, number> = { LOW: 2_250, NORMAL: 900, HIGH: 480, CRITICAL: 240 };
const hours = [{ from: 540, to: 720 }, { from: 810, to: 1_080 }];

/** Years without announced holidays yet: the statutory calendar applies. */
let stage: Stage;
let customerId: string;
const daysOff = new Set<string>();

beforeAll(async () => {
  stage = await Stage.open("2027-01-04");
  await stage.staff("serviceAgent", "serviceLead", "hr", "departmentManager");
  customerId = (await bareCustomer(stage)).id;
});
afterAll(() => stage.close());

/** Counted minute by minute, independently of the product. */
const isWorked = (at: number): boolean => {
  const local = at + zone;
  const date = new Date(local).toISOString().slice(0, 10);
  const ofDay = Math.floor((local % 86_400_000) / minute);
  return isWorkingDay(date) && !daysOff.has(date) && hours.some(({ from, to }) => ofDay >= from && ofDay < to);
};

interface Model {
  budget: number;
  used: number;
  paused: boolean;
  running: boolean;
  /** Whether its end has passed: at the end itself it is still kept, in the night that follows it is not. */
  missed: boolean;
}

/** Lets time pass and records whether the end was passed. */
function pass(model: Model, from: number, to: number): void {
  if (!model.running || model.paused) return;
  for (let at = from; at < to; at += minute) {
    if (model.used === model.budget) model.missed = true;
    if (isWorked(at)) model.used++;
  }
}

const step = fc.record({ what: fc.constantFrom("accept", "wait", "reply", "raise", "lower", "reopen", "answer", "calendar", "nothing"), after: fc.integer({ min: 1, max: 3_000 }), severity: fc.constantFrom<Severity[]>("LOW", "NORMAL", "HIGH", "CRITICAL") });

const latest = ({ clocks = [] }: ServiceCase) => clocks.findLast(({ name }) => name === "answer")!;

/** Each run starts where the last one ended, so each has its own calendar days. */
let begins = Date.parse("2027-01-04T09:00:00+08:00");

test("used and left make up the budget, and it is missed as soon as its end has passed", { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), fc.integer({ min: 0, max: 4_000 }), async (steps, offset) => {
      let now = begins + offset * minute;
      const at = (): Stage => stage.at(new Date(now).toISOString());
      let record: ServiceCase = await at().create("serviceAgent", ServiceCase, { kind: "INQUIRY", subject: "时限", question: "时限", severity: "NORMAL", customerId });
      let model: Model = { budget: 900, used: 0, paused: false, running: true, missed: false };
      const act = async (action: string, input: object = {}) => {
        record = await at().act("serviceLead", ServiceCase, action, record, input);
      };
      for (const { what, after, severity } of steps) {
        pass(model, now, now + after * minute);
        now += after * minute;
        record = await stage.fresh(record);
        const { status } = record;
        const inWork = ["ACCEPTED", "INVESTIGATING"].includes(status);
        if (what === "accept" && status === "OPEN") await act("accept");
        else if (what === "wait" && inWork) {
          await act("replyAndWait", { text: "请补充" });
          model.paused = true;
        } else if (what === "reply" && status === "AWAITING_CUSTOMER") {
          await act("message", { text: "补充如下" });
          model.paused = false;
        } else if ((what === "raise" || what === "lower") && ["OPEN", "ACCEPTED", "INVESTIGATING", "AWAITING_CUSTOMER"].includes(status)) {
          const fits = what === "raise" ? isGraver(severity, record.severity) : isGraver(record.severity, severity);
          if (!fits) continue;
          await act(what, { severity, reason: "变更" });
          const least = Math.min(model.used + 60, model.budget);
          model.budget = Math.max(answerMinutes[severity], least);
        } else if (what === "answer" && (inWork || status === "AWAITING_CUSTOMER")) {
          await act("answer", { text: "答复" });
          model.running = false;
        } else if (what === "reopen" && ["ANSWERED", "CLOSED"].includes(status)) {
          const { record: reopened } = await at().tryTo<ServiceCase>("serviceLead", ServiceCase, "reopen", record, { text: "再问" });
          if (!reopened) continue;
          record = reopened;
          model = { budget: answerMinutes[record.severity], used: 0, paused: false, running: true, missed: false };
        } else if (what === "calendar") {
          const tomorrow = addDays(businessDate(new Date(now)), 1);
          const off = addDays(tomorrow, after % 4);
          const known = [...daysOff, off].map((date) => ({ date, isWorked: false, occasion: "盘点" }));
          const { record: version } = await at().tryCreate("hr", CompanyCalendar, { validFrom: tomorrow, reason: "盘点", hours: [{ from: "09:00", to: "12:00" }, { from: "13:30", to: "18:00" }], days: [...new Map(known.map((one) => [one.date, one])).values()] });
          if (!version) continue;
          await at().act("hr", CompanyCalendar, "submit", version);
          await at().act("departmentManager", CompanyCalendar, "approve", version);
          // Until it is in force time is counted by the one before; none of the days that it changes has begun.
          const midnight = Date.parse(`${tomorrow}T00:05:00+08:00`);
          pass(model, now, midnight);
          daysOff.add(off);
          now = midnight;
          await tick(new Date(now), stage.table);
          record = await stage.fresh(record);
        }
        const clock = latest(record);
        expect(clock.minutes, what).toBe(model.budget);
        if (!model.running || (record.status === "CLOSED" && clock.outcome !== "MISSED")) continue;
        if (model.missed) {
          await tick(new Date(now + 1), stage.table);
          expect(latest(await stage.fresh(record)).outcome, what).toBe("MISSED");
        } else if (clock.status === "RUNNING" && model.used < model.budget) {
          let left = model.budget - model.used;
          let end = now;
          for (; left > 0; end += minute) if (isWorked(end)) left--;
          expect(clock.dueAt, what).toBe(new Date(end).toISOString());
        }
      }
      begins = now + 86_400_000;
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
