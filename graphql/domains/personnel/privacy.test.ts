/**
 * Privacy, proved: nobody learns a score, an answer key, a health file or an amount that the table below does not give
 * them. One company is built once, in which every text, number and amount of people's records can be told in any answer.
 * Everybody asks for everything that the schema has: lists, records, references, timelines, tasks, notices, comments,
 * searches and exports; before publication and after it. The table is written from the specification, not from the rules.
 */
import { execute, getNamedType, parse, type DocumentNode, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBucket } from "../../test/bucket.ts";
import { runToEnd } from "../../test/jobs.ts";
import { Garden, toldIn, type Secret } from "../../test/secrets.ts";
import { Everything, fieldsOf, isFree } from "../../test/selectAll.ts";
import { Stage } from "../../test/stage.ts";
import { schemaOf } from "../../schema/audience.ts";
import { allEntities, entityByName, entityOf, type EntityDeclaration } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import { fromRecordItem } from "../../table/record.ts";
import type { Item } from "../../table/table.ts";
import { manyField } from "../../platform/entity/entityResolver.ts";
import { employeeRoles, type Role } from "../../platform/access/role.ts";
import type { Principal } from "../../platform/access/principal.ts";
import { messageOf } from "../../platform/notification/message.ts";
import { Notice } from "../../platform/notification/notice.ts";
import { Appeal } from "./appraisal/appeal.ts";
import { Appraisal } from "./appraisal/appraisal.ts";
import { AppraisalResult } from "./appraisal/appraisalResult.ts";
import { CalibrationEntry } from "./appraisal/calibrationEntry.ts";
import { ManagerAssessment } from "./appraisal/managerAssessment.ts";
import { SelfAssessment } from "./appraisal/selfAssessment.ts";
import { CareerPlan } from "./careers/careerPlan.ts";
import { HealthCheck } from "./duties/healthCheck.ts";
import { HealthFile } from "./duties/healthFile.ts";
import { TrainingRecord } from "./duties/trainingRecord.ts";
import { ExamAttempt } from "./exams/examAttempt.ts";
import { QuestionKey } from "./exams/questionKey.ts";
import { FundDeposit } from "./rewards/fundDeposit.ts";
import { Reward } from "./rewards/reward.ts";
import { FundEntry, RewardFund } from "./rewards/rewardFund.ts";
import { TrainingFeedback } from "./training/trainingFeedback.ts";

type Phase = "before" | "after";

/** Somebody who asks: one with each role as a colleague, and those who have to do with the two who are appraised. */
interface Asker {
  name: string;
  role: Role;
  principal: Principal;
}

/** Those whose records these are: an employee, and HR herself, whose own records other HR people keep. */
const owners = ["employee", "hr"] as const;

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;
let garden: Garden;
let schema: GraphQLSchema;
const askers: Asker[] = [];
const ids: string[] = [];

const is = ({ name }: Asker, ...names: string[]): boolean => names.includes(name);
const holds = ({ role }: Asker, ...roles: Role[]): boolean => roles.includes(role);

/** Who may learn what of whose record, and from when on. Specification: people, the tables of privacy. */
const mayLearn: Record<string, (who: Asker, of: string, phase: Phase) => boolean> = {
  SelfAssessment: (who, of) => is(who, of) || is(who, "appraiser", "calibrator") || isHrOfOthers(who, of),
  ManagerAssessment: (who, of) => is(who, "appraiser", "calibrator") || isHrOfOthers(who, of),
  CalibrationEntry: (who, of) => is(who, "calibrator") || isHrOfOthers(who, of),
  AppraisalResult: (who, of, phase) => phase === "after" && (is(who, of, "appraiser", "calibrator") || holds(who, "auditor") || isHrOfOthers(who, of)),
  Appeal: (who, of, phase) => phase === "after" && (is(who, of) || holds(who, "departmentManager") || isHrOfOthers(who, of)),
  // Who is rewarded learns of it when it is granted.
  Reward: (who, of, phase) => is(who, "proposer") || (is(who, of) && phase === "after") || (!is(who, of) && holds(who, "hr", "departmentManager", "finance", "auditor")),
  RewardFund: (who) => holds(who, "hr", "departmentManager", "finance", "auditor"),
  FundEntry: (who) => holds(who, "hr", "departmentManager", "finance", "auditor"),
  FundDeposit: (who) => holds(who, "hr", "departmentManager", "finance", "auditor"),
  HealthCheck: (who, of) => is(who, of) || holds(who, "hr", "qaOfficer", "headOfQuality"),
  HealthFile: (who, of) => is(who, of) || holds(who, "hr"),
  TrainingRecord: (who, of) => is(who, of, "manager") || holds(who, "hr", "qaOfficer", "headOfQuality", "auditor"),
  ExamAttempt: (who, of) => is(who, of) || holds(who, "hr"),
  QuestionKey: (who) => holds(who, "hr", "qaOfficer", "headOfQuality"),
  TrainingFeedback: (who, of) => is(who, of) || holds(who, "hr"),
  CareerPlan: (who, of) => is(who, of, "manager") || holds(who, "hr"),
};

/** HR, of everybody but themselves. */
const isHrOfOthers = (who: Asker, of: string): boolean => holds(who, "hr") && !is(who, of);

/** Attributes by which records are called and found, and which say nothing of what is in them. */
const noSecret = new Set(["number", "title", "name", "purpose", "currency"]);

async function hire(name: string, role: Role): Promise<string> {
  await stage.hire(name, role);
  askers.push({ name, role, principal: (await stage.as(name)).principal });
  return stage.idOf(name);
}

/** The records of one of the two, as they are before anything is published. */
async function plantBefore(of: string, people: Record<string, string>): Promise<void> {
  const [employeeId, appraiserId, managerId, calibratorId] = [people[of]!, people.appraiser!, people.manager!, people.calibrator!];
  const add = async <T extends Node>(target: new () => T, values: object): Promise<T> => {
    const record = await garden.add(target, of, { employeeId, ...values });
    ids.push(record.id);
    return record;
  };
  const appraisal = await add(Appraisal, { number: `KH-${of}`, appraiserId, appraiserIds: [appraiserId], calibratorId, status: "CALIBRATION", segments: [] });
  appraisals.set(of, appraisal);
  await add(SelfAssessment, { appraisalId: appraisal.id, appraiserId, readerIds: [appraiserId, calibratorId], status: "SUBMITTED" });
  await add(ManagerAssessment, { appraisalId: appraisal.id, appraiserId, calibratorId, status: "SUBMITTED" });
  await add(CalibrationEntry, { appraisalId: appraisal.id, calibratedById: calibratorId, calibratorId });
  const check = await add(HealthCheck, { status: "VALID", conclusion: "FIT" });
  await add(HealthFile, { healthCheckId: check.id });
  await add(TrainingRecord, { managerId, sessionId: undefined });
  await add(ExamAttempt, { status: "SCORED", order: [], nth: 1, regrades: [] });
  await add(QuestionKey, { draftAuthorId: undefined });
  await add(TrainingFeedback, { authorId: employeeId, rating: 3 });
  await add(CareerPlan, { managerId, status: "AGREED", courses: [] });
  const fund = await garden.add(RewardFund, of, { name: `基金 ${of}`, year: 2026, purpose: "年度奖励", currency: "CNY" });
  const deposit = await garden.add(FundDeposit, of, { number: `JB-${of}`, fundId: fund.id, status: "APPROVED" });
  const reward = await add(Reward, { number: `JL-${of}`, fundId: fund.id, proposerId: people.proposer, resultId: "ares_none", route: ["hr"], approvals: [], status: "APPROVED", grantedToId: undefined, grantedById: undefined });
  const entry = await garden.add(FundEntry, of, { fundId: fund.id, from: "AVAILABLE", to: "RESERVED", sourceId: reward.id, reversesId: undefined });
  ids.push(fund.id, deposit.id, entry.id);
  rewards.set(of, reward);
}

/** The result is published, somebody has appealed, and the reward is granted. */
async function publish(of: string, people: Record<string, string>): Promise<void> {
  const employeeId = people[of]!;
  const appraisal = await stage.seedEdit(appraisals.get(of)!, { status: "PUBLISHED", publishedOn: stage.today } as object);
  for (const [target, values] of [[AppraisalResult, { revision: 1, appraiserIds: [people.appraiser], calibratorId: people.calibrator }], [Appeal, { status: "OPEN" }]] as const) {
    ids.push((await garden.add(target as new () => Node, of, { employeeId, appraisalId: appraisal.id, number: appraisal.number, ...values })).id);
  }
  await stage.seedEdit(rewards.get(of)!, { status: "GRANTED", grantedToId: employeeId, grantedById: people.calibrator } as object);
}

const appraisals = new Map<string, Appraisal>();
const rewards = new Map<string, Reward>();
const people: Record<string, string> = {};

beforeAll(async () => {
  bucket = await startBucket();
  process.env.CONSOLE_URL = "http://localhost:3000";
  stage = await Stage.open();
  schema = schemaOf("console");
  garden = Garden.empty(stage);
  for (const [name, role] of [["employee", "purchaser"], ["manager", "supplyLead"], ["appraiser", "supplyLead"], ["calibrator", "departmentManager"], ["proposer", "salesLead"], ["hr", "hr"], ["otherHr", "hr"]] as const) people[name] = await hire(name, role);
  for (const role of employeeRoles) if (role !== "hr") await hire(`colleague: ${role}`, role);
  for (const of of owners) await plantBefore(of, people);
  await stage.project();
}, 120_000);
afterAll(async () => {
  await stage.close();
  await bucket.stop();
});

/** What this person may not learn. */
function hiddenFrom(who: Asker, phase: Phase): Map<string, Secret> {
  const all = [...garden.secrets].filter(([, { entity, path, of }]) => !noSecret.has(path) && mayLearn[entity] && !mayLearn[entity](who, of!, phase));
  return new Map(all);
}

const places = (secrets: readonly Secret[]): string[] => secrets.map(({ entity, path, of }) => `${of}'s ${entity}.${path}`);

const documents = new Map<string, DocumentNode>();

function parsed(source: string): DocumentNode {
  const known = documents.get(source) ?? parse(source);
  documents.set(source, known);
  return known;
}

async function ask({ principal }: Asker, source: string, variableValues: Record<string, unknown> = {}): Promise<string> {
  const { data, errors } = await execute({ schema, document: parsed(source), variableValues, contextValue: stage.request(principal) });
  return JSON.stringify({ data, errors: errors?.map(({ message, extensions }) => ({ message, extensions })) });
}

/** References of references. */
const depth = 2;

let questions: string[] = [];
let wholeRecords: string;
/** What was changed in each record and written about it. */
let histories: string;

/** Kinds of which the company has no record tell nothing to anybody: their lists are not asked for, and no reference leads to them. */
async function kindsWithoutRecords(): Promise<EntityDeclaration[]> {
  const prefixes = new Set((await stage.everything()).map(({ pk }) => String(pk).split("_")[0]));
  return allEntities().filter(({ prefix }) => !prefixes.has(prefix));
}

async function everyQuestion(): Promise<string[]> {
  const without = await kindsWithoutRecords();
  const [empty, absent] = [new Set(without.map(manyField)), new Set(without.map(({ name }) => name))];
  const everything = new Everything(schema, undefined, (type) => !absent.has(type));
  const ofTypes = Object.keys(mayLearn).map((name) => schema.getType(name) as GraphQLObjectType).filter((type) => type.getFields().timeline);
  histories = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${ofTypes.map((type) => `... on ${type.name} { timeline(first: 50) { ${everything.below(getNamedType(type.getFields().timeline!.type), 4)} } }`).join(" ")} } }`;
  wholeRecords = `query ($ids: [ID!]!) { nodes(ids: $ids) { id displayName ${everything.below(schema.getType("Node")!, 1)} } }`;
  questions = fieldsOf(schema.getQueryType()!).filter((field) => isFree(field) && !empty.has(field.name)).map(({ name, type }) => {
    const below = everything.below(getNamedType(type), depth);
    return `{ ${name} ${below && `{ ${below} }`} }`;
  });
  return questions;
}

/** Everything that somebody is told, by all ways but files. */
async function toldTo(who: Asker, stored: readonly Item[]): Promise<string[]> {
  const answers = [];
  for (const source of questions) answers.push(await ask(who, source));
  answers.push(await ask(who, wholeRecords, { ids }), await ask(who, histories, { ids }));
  const notices = stored.flatMap((item) => (item.sk === "record" && item.recipientId === who.principal.id && String(item.pk).startsWith(`${entityOf(Notice).prefix}_`) ? [fromRecordItem<Notice>(item)] : []));
  for (const notice of notices) answers.push(JSON.stringify(messageOf(notice, { id: notice.id, recipient: who.name, language: "zh" })));
  return answers;
}

async function leaksTo(who: Asker, phase: Phase, stored: readonly Item[]): Promise<string[]> {
  const hidden = hiddenFrom(who, phase);
  const told = (await toldTo(who, stored)).flatMap((answer) => places(toldIn(answer, hidden)));
  return [...new Set(told)].map((place) => `${who.name}: ${place}`);
}

/** One secret of each kind of record: what a search or an export would tell first. */
const oneOfEach = (): Secret[] => [...new Map([...garden.secrets.values()].map((secret) => [secret.entity, secret])).values()];

describe.each<Phase>(["before", "after"])("%s publication", (phase) => {
  beforeAll(async () => {
    if (phase === "before") return;
    for (const of of owners) await publish(of, people);
    await stage.project();
  }, 60_000);

  test("something is planted of everything that the table speaks of", () => {
    const planted = new Set([...garden.secrets.values()].map(({ entity }) => entity));
    const expected = Object.keys(mayLearn).filter((entity) => phase === "after" || !["AppraisalResult", "Appeal"].includes(entity));
    // The scan itself is a file: its id is asked for below.
    expect(expected.filter((entity) => entity !== "HealthFile" && !planted.has(entity))).toEqual([]);
  });

  test("no list, record, reference, timeline, task, notice or comment tells anybody what is not theirs to know", { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    expect((await everyQuestion()).length).toBeGreaterThan(20);
    const stored = await stage.everything();
    for (const who of askers) wrong.push(...(await leaksTo(who, phase, stored)));
    expect(wrong).toEqual([]);
  });

  test("what the table gives them is told, so that the rest is not hidden by chance", async () => {
    for (const name of ["employee", "appraiser", "calibrator", "otherHr"]) {
      const who = askers.find((one) => one.name === name)!;
      const answer = await ask(who, wholeRecords, { ids });
      const told = new Set(toldIn(answer, garden.secrets).filter(({ of }) => of === "employee").map(({ entity }) => entity));
      const expected = Object.keys(mayLearn).filter((entity) => entity !== "HealthFile" && mayLearn[entity]!(who, "employee", phase) && [...garden.secrets.values()].some((secret) => secret.entity === entity && !noSecret.has(secret.path)));
      expect([...told].sort(), name).toEqual(expect.arrayContaining(expected.filter((entity) => !["FundEntry", "RewardFund", "FundDeposit"].includes(entity))));
    }
  });

  test("no search finds it, and no export writes it", { timeout: 60_000 }, async () => {
    for (const name of ["manager", "colleague: purchaser", "colleague: auditor", "colleague: deputyManager"]) {
      const who = askers.find((one) => one.name === name)!;
      const hidden = hiddenFrom(who, phase);
      for (const { digits, entity } of oneOfEach()) {
        if (!hidden.has(digits)) continue;
        expect(await ask(who, "query ($text: String!) { search(text: $text) { results { record { id } } } }", { text: digits }), `${name} searches ${entity}`).toContain('"results":[]');
      }
      for (const entity of Object.keys(mayLearn)) {
        const text = await exported(who, entity);
        expect(places(toldIn(text, hidden)), `${name} exports ${entity}`).toEqual([]);
      }
    }
  });
});

/** The file of an export of all attributes, or what it was refused for. */
async function exported(who: Asker, entity: string): Promise<string> {
  const columns = Object.keys(schema.getType(entity) && "getFields" in schema.getType(entity)! ? (schema.getType(entity) as unknown as { getFields(): object }).getFields() : {});
  const input = { listOf: entity, format: "CSV", selection: { columns } };
  const answer = await ask(who, "mutation ($input: RequestExportInput!) { requestExport(input: $input) { record { id } problems { code message } } }", { input });
  const { record } = (JSON.parse(answer) as { data: { requestExport: { record: { id: string } | null } } }).data.requestExport;
  if (!record) return answer;
  const { job } = await runToEnd(stage, record.id);
  const { data } = JSON.parse(await ask(who, "query ($id: ID!) { job(id: $id) { resultUrl } }", { id: job.id })) as { data: { job: { resultUrl: string | null } } };
  return data.job.resultUrl ? (await fetch(data.job.resultUrl)).text() : "";
}

test("comments on a person's result are read by those who read the result", async () => {
  const result = ids.find((id) => id.startsWith(entityOf(AppraisalResult).prefix))!;
  const secret = "评语 987654321";
  const comment = "mutation ($input: AddCommentInput!) { addComment(input: $input) { problems { code } } }";
  const employee = askers.find(({ name }) => name === "employee")!;
  expect(await ask(employee, comment, { input: { id: result, text: secret } })).toContain('"problems":[]');
  const reads = async (who: Asker): Promise<boolean> => (await ask(who, histories, { ids: [result] })).includes(secret);
  const readers = [];
  for (const who of askers) if (await reads(who)) readers.push(who.name);
  expect(readers.sort()).toEqual(["appraiser", "calibrator", "colleague: auditor", "employee", "hr", "otherHr"]);
});

test("no scan of a health check is named to anybody but the person and HR", async () => {
  for (const who of askers) {
    const answer = await ask(who, "{ healthFiles { nodes { id employeeId } } }");
    const files = ids.filter((id) => id.startsWith(`${entityOf(HealthFile).prefix}_`) && answer.includes(id));
    expect(files.length, who.name).toBe(holds(who, "hr") ? 2 : is(who, "employee") ? 1 : 0);
  }
});

test("partners' schema, and with it their feed and their webhooks, knows none of these types", () => {
  const partner = schemaOf("partner");
  const types = new Set(Object.keys(mayLearn).filter((name) => entityByName(name)));
  expect([...types].filter((name) => partner.getType(name))).toEqual([]);
});

test("amounts of a fund are not told to those who name it", async () => {
  const proposer = askers.find(({ name }) => name === "proposer")!;
  const answer = JSON.parse(await ask(proposer, "{ rewardFunds { nodes { name available { amount } granted { amount } } } }")) as { data: { rewardFunds: { nodes: { available: unknown; granted: unknown }[] } } };
  expect(answer.data.rewardFunds.nodes.map(({ available, granted }) => [available, granted])).toEqual([[null, null], [null, null]]);
});
