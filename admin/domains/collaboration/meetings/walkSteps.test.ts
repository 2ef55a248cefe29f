import { expect, test } from "vitest";
import type { PageRecord } from "../../../api/record.ts";
import { walkSteps, withOutcome, withPresence, type AttendanceLine } from "./walkSteps.ts";

const agenda = [{ topic: "回款", presenterId: "emp_1", outcome: null, note: null }, { topic: "盘点", presenterId: null, outcome: "DECIDED", note: "月底" }];
const items = [{ recordId: "act_1", text: "核对", dueOn: "2026-12-01", overdueDays: 0, carried: 1 }];
const meeting = (status: string, values: object = {}) => ({ id: "meet_1", status, agenda, carriedItems: items, ...values }) as unknown as PageRecord;

test("a meeting goes through its frozen figures and items, then its topics; minutes come last and only while it is open", () => {
  const snapshots = [{ figures: [{ key: "k", zh: "指标", en: "Figure" }], items: [] }];
  const kinds = (record: PageRecord) => walkSteps(record).map(({ kind }) => kind);
  expect(kinds(meeting("PLANNED"))).toEqual(["item", "topic", "topic"]);
  expect(kinds(meeting("OPEN", { snapshots }))).toEqual(["figure", "topic", "topic", "minutes"]);
  expect(kinds(meeting("CONFIRMED", { snapshots }))).toEqual(["figure", "topic", "topic"]);
});

test("an outcome changes its topic alone", () => {
  expect(withOutcome(meeting("OPEN"), 0, "DEFERRED", "下次")).toEqual([{ topic: "回款", presenterId: "emp_1", outcome: "DEFERRED", note: "下次" }, agenda[1]]);
});

test("all others are present: who was recorded as excused or late stays so", () => {
  const lines: AttendanceLine[] = ["EXCUSED", null, "LATE", null].map((presence, i) => ({ personId: `emp_${i}`, person: null, presence }));
  expect(withPresence(lines, "PRESENT").map(({ presence }) => presence)).toEqual(["EXCUSED", "PRESENT", "LATE", "PRESENT"]);
  expect(withPresence(lines, "ABSENT", "emp_2").map(({ presence }) => presence)).toEqual(["EXCUSED", null, "ABSENT", null]);
});
