/** Historical complaints: their monthly figures equal an independent recount of the file, minute by minute. */
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { isWorkingDay } from "../../../platform/calendar/workingDays.ts";
import { seriesFigures } from "../../../platform/kpi/measures.ts";
import { rehearse } from "../../../platform/entity/entityResolver.ts";
import type { Job } from "../../../platform/job/job.ts";
import { startBucket } from "../../../test/bucket.ts";
import { bareCustomer } from "../../../test/company.ts";
import { proceed, recognised, uploadImport } from "../../../test/imports.ts";
import { Stage } from "../../../test/stage.ts";
import { ServiceCase } from "./serviceCase.ts";
import type { Severity } from "./caseKind.ts";

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;
let customerId: string;

beforeAll(async () => {
  bucket = await startBucket();
  stage = await Stage.open("2026-11-23");
  await stage.staff("serviceAgent", "serviceLead");
  customerId = (await bareCustomer(stage)).id;
});
afterAll(async () => {
  await stage.close();
  await bucket.stop();
});

const minute = 60_000;
const limits: Record<Severity, readonly [response: number, answer: number]> = { LOW: [240, 2_250], NORMAL: [120, 900], HIGH: [60, 480], CRITICAL: [30, 240] };

const local = (at: number): Date => new Date(at + 8 * 60 * minute);
const dayOf = (at: number): string => local(at).toISOString().slice(0, 10);

/** Counted independently of the product. */
function isWorked(at: number): boolean {
  const ofDay = Math.floor((local(at).getTime() % 86_400_000) / minute);
  return isWorkingDay(dayOf(at)) && ((ofDay >= 540 && ofDay < 720) || (ofDay >= 810 && ofDay < 1_080));
}

interface Row {
  severity: Severity;
  arrived: number;
  responded: number;
  answered: number;
}

/** Contribution of one row of the file to the month's figures. */
function recount({ severity, arrived, responded, answered }: Row): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (name: string, at: number, value = 1): void => {
    if (value !== 0) sums.set(`${name} ${dayOf(at)}`, (sums.get(`${name} ${dayOf(at)}`) ?? 0) + value);
  };
  /** Working minutes until then, and the moment at which the limit was reached, if it was. */
  const count = (until: number, limit: number): { used: number; due?: number } => {
    let used = 0;
    let due: number | undefined;
    for (let at = arrived; at < until; at += minute) if (isWorked(at) && ++used === limit) due = at + minute;
    return { used, due };
  };
  const [responseLimit, answerLimit] = limits[severity];
  add("opened", arrived);
  add("closed", answered);
  add("responded", responded);
  add("roundsAnswered", answered);
  for (const [until, limit, missedAs, decidedAs, minutesAs] of [[responded, responseLimit, "responsesMissed", "responsesDecided", "responseMinutes"], [answered, answerLimit, "missed", "decided", "answerMinutes"]] as const) {
    const { used, due } = count(until, limit);
    const isMissed = due !== undefined && until > due;
    add(minutesAs, until, used);
    if (isMissed) add(missedAs, due);
    add(decidedAs, isMissed ? due : until);
  }
  return sums;
}

const figuresOf = (record: ServiceCase): Map<string, number> =>
  new Map(Object.entries(seriesFigures("ServiceCase", record)).map(([figure, value]) => [figure.replace(/^.*ServiceCase\.(\w+).*?(\d{4}-\d\d-\d\d)$/, "$1 $2"), value]));

const iso = (at: number): string => new Date(at).toISOString();

const row = fc.record({ severity: fc.constantFrom<Severity[]>("LOW", "NORMAL", "HIGH", "CRITICAL"), start: fc.integer({ min: 0, max: 250 * 1_440 }), toResponse: fc.integer({ min: 0, max: 3_000 }), toAnswer: fc.integer({ min: 0, max: 12_000 }) }).map(({ severity, start, toResponse, toAnswer }): Row => {
  const arrived = Date.parse("2026-02-01T00:00:00+08:00") + start * minute;
  return { severity, arrived, responded: arrived + toResponse * minute, answered: arrived + (toResponse + toAnswer) * minute };
});

test("each row gives first response, answer and breach as a recount does", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(row, async ({ severity, arrived, responded, answered }) => {
      const record = await stage.create<ServiceCase>("serviceLead", ServiceCase, { kind: "SERVICE_COMPLAINT", subject: "历史投诉", question: "历史投诉", severity, customerId, arrivedAt: iso(arrived), firstRespondedAt: iso(responded), answeredAt: iso(answered) });
      expect(record).toMatchObject({ status: "CLOSED", closedAs: "IMPORTED", historical: true });
      expect(new Map([...figuresOf(record)].sort())).toEqual(new Map([...recount({ severity, arrived, responded, answered })].sort()));
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

/** As a hospital's spreadsheet shows a time. */
const shown = (at: number): string => local(at).toISOString().slice(0, 16).replace("T", " ").replaceAll("-", "/");

async function imported(company: Stage, bytes: Buffer): Promise<Job> {
  const read = await uploadImport(company, "serviceLead", { listOf: "ServiceCase", fileName: "投诉.csv", bytes });
  return proceed(company, "serviceLead", "run", await proceed(company, "serviceLead", "check", read, { mapping: recognised(read) }));
}

const hospital = "沧州市中心医院";

/** How many rows the file has; `HISTORY_ROWS=5000` for one of the size that companies bring along. */
const rows = Number(process.env.HISTORY_ROWS ?? 60);

test("an imported file gives each month the figures of a recount of its rows", { timeout: 60_000 + rows * 200 }, async () => {
  const company = await Stage.open("2026-11-23");
  onTestFinished(() => company.close());
  await company.staff("serviceLead");
  await bareCustomer(company, { name: hospital });
  const file = fc.sample(row, { numRuns: rows, seed: 7 });
  const labels = { LOW: "低", NORMAL: "一般", HIGH: "高", CRITICAL: "严重" };
  const lines = file.map(({ severity, arrived, responded, answered }) => ["服务投诉", hospital, "到货慢", "到货比约定晚", labels[severity], shown(arrived), shown(responded), shown(answered)]);
  const job = await imported(company, Buffer.from(Papa.unparse([["投诉类型", "医院", "投诉主题", "投诉内容", "紧急程度", "投诉时间", "首次响应时间", "答复时间"], ...lines])));
  expect(job).toMatchObject({ status: "DONE", total: rows, done: rows, failed: 0 });
  await company.project(ServiceCase);

  const expected = new Map<string, number>();
  for (const [figure, value] of file.flatMap((one) => [...recount(one)])) expected.set(figure.slice(0, -3), (expected.get(figure.slice(0, -3)) ?? 0) + value);
  const quotients: Record<string, readonly [string, string | null]> = { serviceCasesOpened: ["opened", null], serviceAnswersMissed: ["missed", "decided"], serviceResponsesMissed: ["responsesMissed", "responsesDecided"], serviceResponseMinutes: ["responseMinutes", "responded"], serviceAnswerMinutes: ["answerMinutes", "roundsAnswered"] };
  for (const [kpi, [part, whole]] of Object.entries(quotients)) {
    const { readings } = (await company.answer("serviceLead", `{ kpiReadings(kpi: ${kpi}, last: 12) { readings { period numerator denominator } } }`)).kpiReadings;
    expect(readings.length, kpi).toBeGreaterThan(8);
    for (const { period, numerator, denominator } of readings) {
      expect([period, numerator, denominator], kpi).toEqual([period, expected.get(`${part} ${period}`) ?? 0, whole && (expected.get(`${whole} ${period}`) ?? 0)]);
    }
  }
});

test("only the lead enters times; they need an arrival and must follow each other", async () => {
  const times = { arrivedAt: "2026-11-02T02:00:00.000Z", answeredAt: "2026-11-03T02:00:00.000Z" };
  const values = { kind: "INQUIRY", subject: "历史咨询", question: "历史咨询", customerId };
  await stage.cannotCreate("serviceAgent", ServiceCase, { ...values, ...times }, "TIMES_ENTERED_BY_LEAD");
  await stage.cannotCreate("serviceLead", ServiceCase, { ...values, answeredAt: times.answeredAt }, "ARRIVAL_MISSING");
  await stage.cannotCreate("serviceLead", ServiceCase, { ...values, arrivedAt: times.answeredAt, answeredAt: times.arrivedAt }, "TIMES_OUT_OF_ORDER");
  expect(await rehearse(await stage.as("serviceLead"), ServiceCase, { ...values, ...times })).toEqual([]);
});

test("an unanswered one stays open, its time counted from its arrival", async () => {
  const record = await stage.create<ServiceCase>("serviceLead", ServiceCase, { kind: "INQUIRY", subject: "未答复", question: "未答复", severity: "HIGH", customerId, arrivedAt: "2026-11-23T01:00:00.000Z" });
  expect(record.status).toBe("OPEN");
  expect(record.clocks!.map(({ status, runningSince }) => [status, runningSince])).toEqual([["RUNNING", "2026-11-23T01:00:00.000Z"], ["RUNNING", "2026-11-23T01:00:00.000Z"]]);
});
