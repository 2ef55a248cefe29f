/** A robot's address is a password: it goes in and never comes out, and only for those whose robot it is. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Stage, type Answer } from "../../test/stage.ts";
import { Group } from "../../domains/organization/people/group.ts";
import { Loader } from "../../table/loader.ts";
import { verifyTrail } from "../audit/verify.ts";
import { webhookFor, webhookId, type ChatWebhook } from "./chatWebhook.ts";
import { unseal } from "../delivery/seal.ts";

const url = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx";
let stage: Stage;
let group: Group;
let own: string;

beforeAll(async () => {
  process.env.WEBHOOK_KEY = "a key for these tests";
  stage = await Stage.open();
  await stage.staff("hr", "officeClerk", "auditor", "systemAdministrator");
  group = await stage.create("hr", Group, { name: "采购组" });
  own = await stage.idOf("officeClerk");
});
afterAll(() => stage.close());

const payload = "{ record { id host format active version } problems { code ... on FieldProblem { field } } }";
const set = async (subject: string, values: object): Promise<Answer> =>
  (await stage.answer(subject, `mutation ($input: SetChatWebhookInput!) { setChatWebhook(input: $input) ${payload} }`, { input: { format: "WECOM", url, ...values } })).setChatWebhook;
const remove = async (subject: string, ownerId: string): Promise<Answer> =>
  (await stage.answer(subject, `mutation ($input: RemoveChatWebhookInput!) { removeChatWebhook(input: $input) ${payload} }`, { input: { ownerId } })).removeChatWebhook;

async function refused(attempt: () => Promise<Answer>, ...problems: object[]): Promise<void> {
  const before = await stage.snapshot();
  expect(await attempt()).toEqual({ record: null, problems });
  expect(await stage.snapshot()).toBe(before);
}

test("is set by the person, shown by its host alone, and nowhere to be read", async () => {
  expect(await set("officeClerk", { ownerId: own, secret: "SEC42" })).toEqual({ record: { id: webhookId(own), host: "qyapi.weixin.qq.com", format: "WECOM", active: true, version: 1 }, problems: [] });
  const record = await stage.fresh<ChatWebhook>(webhookId(own));
  expect(JSON.parse(unseal(record.sealed!, record.id))).toEqual({ url, secret: "SEC42" });
  expect(() => unseal(record.sealed!, "chathook_other")).toThrow();
  expect(await stage.snapshot()).not.toMatch(/693a91f6|SEC42/);
  for (const subject of ["officeClerk", "systemAdministrator", "auditor"]) {
    const { node } = await stage.answer(subject, "query ($id: ID!) { node(id: $id) { timeline { nodes { changes { path after } } } } }", { id: record.id });
    const paths = node.timeline.nodes[0].changes.map(({ path }: Answer) => path);
    expect(paths).toContain("host");
    expect(paths).not.toContain("sealed");
  }
  expect((await verifyTrail(stage.table)).breaches).toEqual([]);
});

test("replaces the old one when it is set again, and is deleted when it is removed", async () => {
  expect(await set("officeClerk", { ownerId: own, format: "DINGTALK", url: "https://oapi.dingtalk.com/robot/send?access_token=1" })).toMatchObject({ record: { host: "oapi.dingtalk.com", version: 2 } });
  expect(await remove("officeClerk", own)).toMatchObject({ record: { active: false }, problems: [] });
  const record = await stage.fresh<ChatWebhook>(webhookId(own));
  expect(record.sealed).toBeUndefined();
  expect(await webhookFor({ id: own }, new Loader(stage.table))).toBeUndefined();
  await refused(() => remove("officeClerk", own), { code: "NOT_YOUR_WEBHOOK", field: "ownerId" });
});

test("of a group is set by anyone who may change the group, and used for those who have none of their own", async () => {
  await refused(() => set("officeClerk", { ownerId: group.id }), { code: "NOT_YOUR_WEBHOOK", field: "ownerId" });
  expect((await set("hr", { ownerId: group.id })).problems).toEqual([]);
  expect(await webhookFor({ id: own, groupId: group.id }, new Loader(stage.table))).toMatchObject({ ownerId: group.id });
  await refused(() => remove("officeClerk", group.id), { code: "NOT_YOUR_WEBHOOK", field: "ownerId" });
  const { node } = await stage.answer("officeClerk", "query ($id: ID!) { node(id: $id) { id } }", { id: webhookId(group.id) });
  expect(node).toBeNull();
});

test("is refused for somebody else, for what is neither person nor group, and for addresses inside the network", async () => {
  const other = await stage.idOf("auditor");
  for (const ownerId of [other, "emp_none", webhookId(own)]) await refused(() => set("officeClerk", { ownerId }), { code: "NOT_YOUR_WEBHOOK", field: "ownerId" });
  for (const inside of ["http://robot.example.com", "https://10.0.0.1/", "https://localhost/", "ftp://x"]) {
    await refused(() => set("officeClerk", { ownerId: own, url: inside }), { code: "TARGET_REFUSED", field: "url" });
  }
  await refused(() => set("officeClerk", { ownerId: undefined, url: undefined }), { code: "REQUIRED", field: "ownerId" }, { code: "REQUIRED", field: "url" });
});
