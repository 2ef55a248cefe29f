/** Invitations and the public answer form: tokens known by their digests, one sheet for each, nothing that leads from one to the other. 三(一), PIPL */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../../platform/businessDate.ts";
import { attempt, type Courier } from "../../../platform/delivery/attempt.ts";
import { Stage } from "../../../test/stage.ts";
import { answerFormRequest, type FormOutcome, type FormRequest } from "./answerForm.ts";
import { InvitationMail, invitationCourier, type InvitationLetter } from "./invitationMail.ts";
import { digestOf, tokenOf } from "./invitationToken.ts";
import { MarketResearch } from "./marketResearch.ts";
import { Questionnaire } from "./questionnaire.ts";
import { ResearchReport } from "./researchReport.ts";
import { SurveyInvitation } from "./surveyInvitation.ts";
import { SurveyResponse } from "./surveyResponse.ts";
import { invitationTally } from "./surveyTally.ts";

let stage: Stage;
let research: MarketResearch;
let people = 0;

const questions = [
  { key: "q1", text: "是否采购冷藏药品？", kind: "SINGLE", options: ["是", "否"], required: true },
  { key: "q2", text: "由谁配送？", kind: "MULTIPLE", options: ["自提", "供应商"], required: true, showIf: "q1", showIfOption: "是" },
];

const { MAIL_FROM, CONSOLE_URL } = process.env;

beforeAll(async () => {
  Object.assign(process.env, { MAIL_FROM: "PharmOps <pharmops@example.com>", CONSOLE_URL: "https://pharmops.example.com" });
  stage = await Stage.open();
  await stage.staff("marketingSpecialist", "marketingLead", "salesLead", "cashier");
  research = await inTheField();
});
afterAll(async () => {
  restore({ MAIL_FROM, CONSOLE_URL });
  await stage.close();
});

function restore(environment: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

async function inTheField(): Promise<MarketResearch> {
  const form = await stage.create<Questionnaire>("marketingSpecialist", Questionnaire, { title: "配送需求", notice: "由本公司市场部发起，用于改进配送，保存一年。", questions });
  await stage.act("marketingSpecialist", Questionnaire, "publish", form);
  const input = { title: "药店冷藏配送", methods: ["QUESTIONNAIRE"], questionnaireId: form.id, population: 3, margin: 500, confidence: "P95", startsOn: stage.today, endsOn: addDays(stage.today, 9) };
  return stage.act("marketingSpecialist", MarketResearch, "begin", await stage.create<MarketResearch>("marketingSpecialist", MarketResearch, input));
}

const inputOf = (values: object = {}) => ({ researchId: research.id, organisation: `药店 ${++people}`, channel: "EMAIL", contactName: "高店长", email: `person${people}@example.com`, basis: "PUBLIC", ...values });
const prepared = (values: object = {}) => stage.create<SurveyInvitation>("marketingSpecialist", SurveyInvitation, inputOf(values));
const sent = async (values: object = {}) => stage.act<SurveyInvitation>("marketingSpecialist", SurveyInvitation, "send", await prepared(values));

const no = [{ key: "q1", value: "否" }];
const answering = (token: string, values: object = {}): FormRequest => ({ token, action: "answer", sheet: "made-up-by-this-device-1", agreed: true, answers: no, ...values });

/** Each request from an address of its own, unless the test is about addresses. */
let addresses = 0;
const asked = (request: FormRequest, { on = stage, address = `198.51.100.${++addresses}` } = {}): Promise<FormOutcome> => answerFormRequest(on.table, request, { address, language: "en", now: on.now });
const stateOf = async (request: FormRequest, options = {}) => (await asked(request, options)).state;

const ofKind = async (prefix: string) => (await stage.everything()).filter(({ pk, sk }) => String(pk).startsWith(prefix) && sk === "record");

describe("an invitation", () => {
  test("needs what its channel reaches the person by, once in a survey, and a survey that is not over", async () => {
    await stage.cannotCreate("marketingSpecialist", SurveyInvitation, inputOf({ email: undefined }), "INVITATION_WITHOUT_CONTACT");
    await stage.cannotCreate("marketingSpecialist", SurveyInvitation, inputOf({ channel: "SMS" }), "INVITATION_WITHOUT_CONTACT");
    const { email } = await prepared();
    await stage.cannotCreate("marketingSpecialist", SurveyInvitation, inputOf({ email: email!.toUpperCase() }), "VALUE_TAKEN");
    await stage.at(addDays(stage.today, 10)).cannotCreate("marketingSpecialist", SurveyInvitation, inputOf(), "RESEARCH_OVER");
    await stage.cannotCreate("salesLead", SurveyInvitation, inputOf(), "ACCESS_DENIED");
  });

  test("is sent with a token of which the table has the digest alone", async () => {
    const { id, tokenDigest, sentOn } = await sent();
    expect({ tokenDigest, sentOn }).toEqual({ tokenDigest: digestOf(tokenOf(id)), sentOn: stage.today });
    expect(await stage.snapshot()).not.toContain(tokenOf(id));
    expect(tokenOf(id)).toHaveLength(id.length + 33);
    const timeline = await stage.answer("marketingSpecialist", "query ($id: ID!) { surveyInvitation(id: $id) { timeline(first: 10) { nodes { changes { path } } } } }", { id });
    expect(JSON.stringify(timeline)).not.toContain("tokenDigest");
  });

  test("leaves by e-mail with its link, which is worked out then; not once the person has answered", async () => {
    const letters: InvitationLetter[] = [];
    const courier = invitationCourier(stage.table, async (letter) => void letters.push(letter), async () => undefined) as Courier<InvitationMail>;
    const { id, email } = await sent();
    const mails = (await ofKind("svmail_")).filter(({ invitationId }) => invitationId === id);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain(email);
    expect(await attempt(stage.table, courier, String(mails[0]!.pk), () => stage.now)).toBe("DELIVERED");
    expect(letters).toMatchObject([{ to: email, text: expect.stringContaining(`https://pharmops.example.com/answer.html#${tokenOf(id)}`) }]);

    const later = stage.at(addDays(stage.today, 3));
    await later.act("marketingSpecialist", SurveyInvitation, "remind", await stage.fresh<SurveyInvitation>(id));
    expect(await stateOf(answering(tokenOf(id)), { on: later })).toBe("THANKS");
    const reminder = (await ofKind("svmail_")).find(({ invitationId, reminds }) => invitationId === id && reminds)!;
    expect(await attempt(stage.table, courier, String(reminder.pk), () => later.now)).toBe("DROPPED");
    expect(letters).toHaveLength(1);
  });

  test("is not sent before the survey has begun, and by e-mail only where mail is set up", async () => {
    const form = await stage.create<Questionnaire>("marketingSpecialist", Questionnaire, { title: "另一问卷", notice: "由本公司市场部发起，用于改进配送。", questions });
    const planned = await stage.create("marketingSpecialist", MarketResearch, { title: "尚未开始", methods: ["QUESTIONNAIRE"], questionnaireId: form.id, population: 3, margin: 500, confidence: "P95", startsOn: stage.today, endsOn: stage.today });
    await stage.cannot("marketingSpecialist", SurveyInvitation, "send", await prepared({ researchId: planned.id, channel: "PRINTED" }), {}, "INVITATION_WITHOUT_RESEARCH");
    const mail = await prepared();
    delete process.env.MAIL_FROM;
    await stage.cannot("marketingSpecialist", SurveyInvitation, "send", mail, {}, "INVITATION_MAIL_NOT_SET_UP");
    process.env.MAIL_FROM = "PharmOps <pharmops@example.com>";
  });

  test("reminds twice at most, three days apart, and not after the last day", async () => {
    const invitation = await sent({ channel: "PRINTED" });
    const day = (days: number) => stage.at(addDays(stage.today, days));
    await day(2).cannot("marketingSpecialist", SurveyInvitation, "remind", invitation, {}, "REMINDED_LATELY");
    await day(3).act("marketingSpecialist", SurveyInvitation, "remind", invitation);
    await day(5).cannot("marketingSpecialist", SurveyInvitation, "remind", invitation, {}, "REMINDED_LATELY");
    await day(6).act("marketingSpecialist", SurveyInvitation, "remind", invitation);
    await day(9).cannot("marketingSpecialist", SurveyInvitation, "remind", invitation, {}, "REMINDED_ENOUGH");
    await day(10).cannot("marketingSpecialist", SurveyInvitation, "remind", invitation, {}, "WRONG_STATE");
  });

  test("that goes out on paper or as a text shows its link to those who send it, and to nobody else", async () => {
    const { id } = await sent({ channel: "SMS", phone: "139-3311-0099" });
    const query = "query ($id: ID!, $origin: String!) { invitationLinks(researchId: $id, origin: $origin) { invitationId phone url } }";
    const { invitationLinks } = await stage.answer("marketingSpecialist", query, { id: research.id, origin: "https://console.example.com" });
    expect(invitationLinks).toContainEqual({ invitationId: id, phone: "13933110099", url: `https://console.example.com/answer.html#${tokenOf(id)}` });
    expect((await stage.answer("marketingSpecialist", query, { id: research.id, origin: "javascript:alert(1)" })).invitationLinks).toEqual([]);
    for (const subject of ["salesLead", "cashier"]) expect((await stage.ask(subject, query, { id: research.id, origin: "https://console.example.com" })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("the answer form", () => {
  test("shows the holder of a link who asks, what for, and the questions; a wrong link shows nothing", async () => {
    const { id } = await sent();
    expect(await asked({ token: tokenOf(id), action: "open" })).toMatchObject({ state: "OPEN", form: { title: research.title, notice: expect.stringContaining("保存一年"), lastDay: addDays(stage.today, 9), questions } });
    const other = tokenOf(id).replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    const unsent = await prepared();
    for (const token of ["", "guessed", other, tokenOf(unsent.id), `${id}.`]) expect(await stateOf({ token, action: "open" }), token).toBe("UNKNOWN");
  });

  test("takes answers that fit the questions, after the notice was agreed to; anything else changes nothing", async () => {
    const { id } = await sent();
    const token = tokenOf(id);
    const unfit: [object, object][] = [
      [{ agreed: false }, { message: "Please read the notice and agree to it first" }],
      [{ answers: [{ key: "q1", value: "也许" }] }, { answer: 0 }],
      [{ answers: [{ key: "q1", value: "是" }] }, { message: expect.stringContaining("由谁配送") }],
      [{ answers: [] }, {}],
      [{ answers: [{ key: "q1", value: "x".repeat(2_000) }] }, { answer: 0 }],
    ];
    for (const [values, problem] of unfit) expect(await asked(answering(token, values))).toMatchObject({ state: "PROBLEMS", problems: expect.arrayContaining([expect.objectContaining(problem)]) });
    expect(await stage.fresh<SurveyInvitation>(id)).toMatchObject({ status: "SENT" });
    expect(await stateOf(answering(token))).toBe("THANKS");
    expect(await stage.fresh<SurveyInvitation>(id)).toMatchObject({ status: "ANSWERED", consentedOn: stage.today });
    expect(await stateOf({ token, action: "open" })).toBe("ANSWERED");
  });

  test("takes the same sheet as often as it is sent, and no other", async () => {
    const { id } = await sent();
    const token = tokenOf(id);
    const before = (await ofKind("srsp_")).length;
    for (let time = 1; time <= 3; time++) expect(await stateOf(answering(token))).toBe("THANKS");
    expect(await stateOf(answering(token, { answers: [{ key: "q1", value: "是" }, { key: "q2", value: "自提" }] }))).toBe("ANSWERED");
    expect(await stateOf(answering(token, { sheet: "made-up-by-another-device" }))).toBe("ANSWERED");
    expect(await ofKind("srsp_")).toHaveLength(before + 1);
  });

  test("has one sheet of an invitation at most, under double taps, retries and devices, and one that was thanked for is there", async () => {
    const sheets = fc.constantFrom("sheet-of-the-first-device", "sheet-of-the-second-device", "sheet-of-the-third-device-");
    const contents = fc.constantFrom([{ key: "q1", value: "否" }], [{ key: "q1", value: "是" }, { key: "q2", value: "自提；供应商" }]);
    const steps = fc.array(fc.array(fc.record({ sheet: sheets, answers: contents }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(steps, async (rounds) => {
        const { id } = await sent();
        const before = (await ofKind("srsp_")).length;
        const thanked = new Set<string>();
        for (const round of rounds) {
          const states = await Promise.all(round.map((values) => stateOf(answering(tokenOf(id), values))));
          expect(states.filter((state) => !["THANKS", "ANSWERED"].includes(state))).toEqual([]);
          round.forEach((values, i) => states[i] === "THANKS" && thanked.add(JSON.stringify(values)));
        }
        expect(thanked.size).toBe(1);
        expect(await ofKind("srsp_")).toHaveLength(before + 1);
      }),
      { numRuns: 12 },
    );
  });

  test("keeps no link from the invitation to the sheet: neither ids, nor times, nor requests", async () => {
    const first = await sent();
    const before = new Set((await stage.everything()).map(({ pk, sk }) => `${String(pk)} ${String(sk)}`));
    const at = stage.at(`${stage.today}T07:31:17Z`);
    expect(await stateOf(answering(tokenOf(first.id)), { on: at })).toBe("THANKS");
    const items = await stage.everything();
    const [sheet] = items.filter(({ pk, sk }) => String(pk).startsWith("srsp_") && sk === "record" && !before.has(`${String(pk)} record`));
    const of = (pk: unknown) => JSON.stringify(items.filter((item) => item.pk === pk));
    expect(sheet).toMatchObject({ source: "INVITED", createdById: "system" });
    expect(of(sheet!.pk)).not.toContain(first.id);
    expect(of(first.id)).not.toContain(String(sheet!.pk));
    // Both say the day. What is left is what all sheets and all answered invitations of a day have in common.
    expect(of(sheet!.pk) + of(first.id)).not.toContain("07:31");
    expect(of(sheet!.pk)).not.toContain("高店长");
  });

  test("erases the contact data of a person who declines, from the record and its trail, and invites them no more", async () => {
    const { id, email } = await sent();
    const token = tokenOf(id);
    for (let time = 1; time <= 2; time++) expect(await stateOf({ token, action: "decline" })).toBe("DECLINED");
    expect(await stage.fresh<SurveyInvitation>(id)).toMatchObject({ status: "OPTED_OUT", closedOn: stage.today });
    expect(await stage.snapshot()).not.toContain(email);
    expect(await stateOf(answering(token))).toBe("OPTED_OUT");
    const onPaper = await prepared({ channel: "PRINTED" });
    await stage.act("marketingSpecialist", SurveyInvitation, "decline", onPaper, { receivedBy: "来电" });
    expect(await stage.snapshot()).not.toContain(onPaper.email);
  });

  test("is over after the last day, and while the survey is not in the field", async () => {
    const { id } = await sent();
    expect(await stateOf(answering(tokenOf(id)), { on: stage.at(addDays(stage.today, 10)) })).toBe("LAPSED");
    expect(await stateOf({ token: tokenOf(id), action: "decline" }, { on: stage.at(addDays(stage.today, 10)) })).toBe("LAPSED");
    const other = await inTheField();
    const invitation = await sent({ researchId: other.id });
    await stage.act("marketingSpecialist", MarketResearch, "cancel", other, { reason: "不再需要" });
    expect(await stateOf(answering(tokenOf(invitation.id)))).toBe("CLOSED");
  });

  test("slows down a link, and an address with whatever links", async () => {
    const { id } = await sent();
    const link: string[] = [];
    for (let time = 1; time <= 32; time++) link.push(await stateOf({ token: tokenOf(id), action: "open" }));
    expect(link.slice(0, 30).every((state) => state === "OPEN")).toBe(true);
    expect(await asked({ token: tokenOf(id), action: "open" })).toMatchObject({ state: "SLOW_DOWN", retryAfterSeconds: expect.any(Number) });
    const guesses: string[] = [];
    for (let time = 1; time <= 130; time++) guesses.push(await stateOf({ token: `guess ${time}`, action: "open" }, { address: "203.0.113.7" }));
    expect(new Set(guesses)).toEqual(new Set(["UNKNOWN", "SLOW_DOWN"]));
    expect(await stateOf({ token: tokenOf((await sent()).id), action: "open" })).toBe("OPEN");
  });
});

test("staff enter no answers of invited people, and an answer on paper uses the link up", async () => {
  await stage.cannotCreate("marketingSpecialist", SurveyResponse, { researchId: research.id, source: "INVITED", answeredOn: stage.today, answers: no }, "ANSWER_OF_FORM");
  const invitation = await sent({ channel: "PRINTED" });
  await stage.act("marketingSpecialist", SurveyInvitation, "recordPaper", invitation);
  expect(await stateOf(answering(tokenOf(invitation.id)))).toBe("ANSWERED");
});

test("answers of the form count in the sample, are evidence, and a report says the response rate", async () => {
  const own = await inTheField();
  const invitations = [await sent({ researchId: own.id }), await sent({ researchId: own.id }), await sent({ researchId: own.id })];
  await prepared({ researchId: own.id });
  for (const { id } of invitations.slice(0, 2)) expect(await stateOf(answering(tokenOf(id)))).toBe("THANKS");
  expect(await stateOf({ token: tokenOf(invitations[2]!.id), action: "decline" })).toBe("DECLINED");
  expect(await invitationTally(own.id, await stage.as("marketingLead"))).toEqual({ invited: 3, invitedAnswered: 2, optedOut: 1, lapsed: 0, prepared: 1, responseRate: 6_666 });
  const sheets = (await ofKind("srsp_")).filter(({ researchId }) => researchId === own.id);
  await stage.act("marketingSpecialist", MarketResearch, "analyse", own, { findings: [{ text: "多数药店没有冷藏条件" }], evidence: [{ finding: 1, responseId: sheets[0]!.pk }] });
  const report = await stage.create<ResearchReport>("marketingSpecialist", ResearchReport, { title: "冷藏配送", sources: [{ researchId: own.id }], conclusions: "药店需要供应商配送冷藏药品。" });
  expect(report.sources).toMatchObject([{ answered: 2, requiredAnswers: 3, responseRate: 6_666 }]);
});
