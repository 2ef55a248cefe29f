import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingDay, workingDays } from "../calendar/workingDays.ts";
import { workingTimeBetween, type WorkingCalendar } from "../calendar/workingTime.ts";
import { addDays } from "../businessDate.ts";
import { changeBudget, giveUpClock, leftMinutes, missIfOverdue, momentOfShare, pauseClock, resumeClock, startClock, stopClock, underCalendar, usedMinutes, type WorkingMoment } from "./workingClock.ts";

const calendar: WorkingCalendar = { isWorkingDay, hours: [{ from: 9 * 60, to: 12 * 60 }, { from: 13 * 60 + 30, to: 18 * 60 }] };
/** In Shanghai. */
const at = (text: string): WorkingMoment => ({ calendar, at: new Date(`${text.replace(" ", "T")}:00+08:00`) });
const due = (text: string): string => at(text).at.toISOString();
const LOW = 2_250;
const HIGH = 480;

// In 2026 25–27 September and 1–7 October are off, Sunday 20 September and Saturday 10 October are worked.
describe("the worked examples of customer service", () => {
  test.each([
    ["1: over the Mid-Autumn Festival", "2026-09-25 17:40", "2026-09-29 09:30"],
    ["2: over National Day", "2026-09-30 17:40", "2026-10-09 09:10"],
    ["2: over a Saturday that is worked", "2026-10-09 17:40", "2026-10-12 09:10"],
    ["5: a new round on a Saturday has the full budget, to the end of a morning", "2026-10-10 11:30", "2026-10-12 12:00"],
  ])("%s", (_, opened, expected) => expect(startClock("answer", HIGH, at(opened)).dueAt).toBe(due(expected)));

  test("3: waiting for the customer excludes only working time inside the pause", () => {
    const waiting = pauseClock(startClock("answer", HIGH, at("2026-11-23 10:00")), at("2026-11-23 11:30"));
    expect([usedMinutes(waiting, at("2026-11-24 12:40")), waiting.dueAt]).toEqual([90, undefined]);
    expect(resumeClock(waiting, at("2026-11-24 12:40")).dueAt).toBe(due("2026-11-25 11:00"));
  });

  test("4: another severity carries over what is used, and a raise leaves an hour", () => {
    const low = startClock("answer", LOW, at("2026-11-23 09:00"));
    expect(usedMinutes(low, at("2026-11-23 15:00"))).toBe(270);
    expect(changeBudget(low, HIGH, at("2026-11-23 15:00"), 60).dueAt).toBe(due("2026-11-24 09:30"));
    expect(usedMinutes(low, at("2026-11-24 10:00"))).toBe(510);
    expect(changeBudget(low, HIGH, at("2026-11-24 10:00"), 60).dueAt).toBe(due("2026-11-24 11:00"));
    // Never more than there was: half an hour before the end, half an hour is left.
    const ending = changeBudget(low, 540, at("2026-11-23 15:00"));
    expect(changeBudget(ending, HIGH, at("2026-11-24 10:00"), 60)).toMatchObject({ minutes: 540, dueAt: ending.dueAt });
  });

  test("5: fifteen working days after 18 September end on 15 October", () => {
    const passed = (until: string) => workingDays({ isWorkingDay }, addDays("2026-09-18", 1), until);
    expect([passed("2026-10-15"), passed("2026-10-16")]).toEqual([15, 16]);
  });
});

describe("the outcome", () => {
  const clock = startClock("answer", HIGH, at("2026-11-23 09:00"));

  test("is met at the due time, and missed a moment later", () => {
    expect(clock.dueAt).toBe(due("2026-11-24 09:30"));
    expect(stopClock(clock, at("2026-11-24 09:30"))).toMatchObject({ outcome: "MET", status: "ENDED", endedAt: due("2026-11-24 09:30") });
    expect(stopClock(clock, at("2026-11-24 09:31"))).toMatchObject({ outcome: "MISSED", dueAt: due("2026-11-24 09:30") });
  });

  test("once missed stays so, with the moment at which it was: neither pause nor budget undo it", () => {
    const missed = missIfOverdue(clock, at("2026-11-24 10:00").at);
    const later = changeBudget(resumeClock(pauseClock(missed, at("2026-11-24 10:00")), at("2026-11-24 11:00")), LOW, at("2026-11-24 11:00"));
    expect(stopClock(later, at("2026-11-24 11:30"))).toMatchObject({ outcome: "MISSED", dueAt: clock.dueAt });
    // Also where nobody looked at it before the pause or the change.
    expect(pauseClock(clock, at("2026-11-24 10:00")).outcome).toBe("MISSED");
    expect(changeBudget(clock, LOW, at("2026-11-24 10:00")).outcome).toBe("MISSED");
    expect(giveUpClock(missed, at("2026-11-24 11:00")).outcome).toBe("MISSED");
  });

  test("has no outcome if it was cancelled in time; an ended clock no longer changes", () => {
    const ended = giveUpClock(clock, at("2026-11-23 10:00"));
    expect([ended.status, ended.outcome]).toEqual(["ENDED", undefined]);
    for (const change of [pauseClock, resumeClock, stopClock, giveUpClock]) expect(change(ended, at("2026-11-26 10:00"))).toEqual(ended);
    expect(changeBudget(ended, LOW, at("2026-11-26 10:00"))).toEqual(ended);
  });
});

test("warnings come in working time: half of a budget that begins at the end of a day is used on the next", () => {
  const clock = startClock("answer", HIGH, at("2026-11-23 17:00"));
  expect(momentOfShare(clock, 50, calendar)).toEqual(at("2026-11-24 12:00").at);
  expect(momentOfShare(pauseClock(clock, at("2026-11-23 17:30")), 50, calendar)).toBeUndefined();
});

test("a day that becomes a day off moves what is due, and not what is paused or over", () => {
  const closed: WorkingCalendar = { ...calendar, isWorkingDay: (date) => date !== "2026-11-24" && isWorkingDay(date) };
  const clock = startClock("answer", HIGH, at("2026-11-23 09:00"));
  expect(underCalendar(clock, closed).dueAt).toBe(due("2026-11-25 09:30"));
  for (const still of [pauseClock(clock, at("2026-11-23 10:00")), stopClock(clock, at("2026-11-23 10:00"))]) expect(underCalendar(still, closed)).toEqual(still);
});

const first = at("2026-01-01 00:00").at.getTime();
const gaps = fc.array(fc.integer({ min: 0, max: 40 * 3_600_000 }), { minLength: 2, maxLength: 12 });

test("paused and resumed anywhere, it uses exactly the working time outside its pauses, and used and left are the budget", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 86_400_000 }), gaps, fc.integer({ min: 1, max: 5_000 }), (offset, lengths, minutes) => {
      let now = new Date(first + offset);
      let outside = 0;
      let clock = startClock("answer", minutes, { calendar, at: now });
      lengths.forEach((length, index) => {
        const then = new Date(now.getTime() + length);
        if (index % 2 === 0) outside += workingTimeBetween(calendar, now, then);
        clock = (index % 2 === 0 ? pauseClock : resumeClock)(clock, { calendar, at: then });
        now = then;
      });
      const moment = { calendar, at: now };
      expect(usedMinutes(clock, moment)).toBe(Math.floor(outside / 60_000));
      expect(usedMinutes(clock, moment) + leftMinutes(clock, moment)).toBe(minutes);
      if (clock.status === "RUNNING" && !clock.outcome) {
        const left = minutes * 60_000 - outside;
        expect(workingTimeBetween(calendar, now, new Date(clock.dueAt!))).toBe(left);
      }
    }),
    { numRuns: 150 },
  );
});
