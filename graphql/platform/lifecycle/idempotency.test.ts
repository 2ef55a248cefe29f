/**
 * Every mutation of the schema under one key: asked again it answers again, asked otherwise it says so, and neither
 * does anything. What concurrent twins do is tested with real changes in change.test.ts.
 */
import { getNamedType, isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildProductSchema } from "../../schema/schema.ts";
import { entityByName, type EntityDeclaration } from "../../table/entity.ts";
import { idempotencyKey, recordKey } from "../../table/keys.ts";
import { formOf } from "../../test/rootFields.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import { newSecret, sealSecrets } from "../event/webhookSecret.ts";
import { rootRules } from "../access/rootField.ts";
import { lifecycleOf } from "./availability.ts";
import { inputHash } from "./change.ts";

const schema = buildProductSchema();
const rules = rootRules(schema);
const mutations = formOf(schema).filter(({ kind }) => kind === "Mutation");
const fieldOf = (path: string) => schema.getMutationType()!.getFields()[path.split(".")[1]!]!;

/** What those do that anybody may ask for, and whose record it is about. */
const open: Record<string, { entity: string; action: string; about?: string }> = {
  "Mutation.addComment": { entity: "Node", action: "comment" },
  "Mutation.withdrawComment": { entity: "Node", action: "withdrawComment" },
  "Mutation.attachFiles": { entity: "Node", action: "attach" },
  "Mutation.removeAttachment": { entity: "Node", action: "removeAttachment" },
  "Mutation.printPaper": { entity: "Node", action: "print" },
  "Mutation.mailPaper": { entity: "Node", action: "mail" },
  "Mutation.revertChange": { entity: "PurchaseOrder", action: "revert" },
  "Mutation.markNotices": { entity: "Notice", action: "mark", about: "Employee" },
  "Mutation.markAllNoticesRead": { entity: "Notice", action: "markAll", about: "Employee" },
  "Mutation.setChatWebhook": { entity: "ChatWebhook", action: "set" },
  "Mutation.removeChatWebhook": { entity: "ChatWebhook", action: "remove" },
  "Mutation.setNotificationPreferences": { entity: "NotificationPreference", action: "update" },
};

/** What is written is a record of another type than the one whose right is used. */
const writesAnother: Record<string, { entity: string; action: string }> = { "Mutation.testWebhookEndpoint": { entity: "WebhookDelivery", action: "test" } };

/** They make a file that nothing refers to and change no record, so there is no result to give again. */
const changesNothing = ["Mutation.previewPaper", "Mutation.packEvidence", "Mutation.printTrainingFile"];

/** What an inspector asks again is read again, and recorded as another look: visits.test.ts. */
const looks = ["Mutation.findBatches", "Mutation.inspectBatch", "Mutation.packInspection"];

/** What is asked is secret, and no claim holds a hash of it; repeating it does no harm. */
const isSecret = (path: string): boolean => {
  const rule = rules.get(path)!;
  return typeof rule !== "string" && Boolean(lifecycleOf(entityByName(rule.entity)!.target)?.actions[rule.action]?.secret);
};

/** A secret is shown once: asked again, the mutation says that it was. */
const shownOnce: Record<string, string> = { "Mutation.issueSecretMachineClient": "SECRET_ALREADY_SHOWN" };

const verbOf = (path: string): { entity: string; action: string; about?: string } => {
  if (writesAnother[path]) return writesAnother[path];
  const rule = rules.get(path)!;
  return typeof rule === "string" ? open[path]! : rule;
};

let stage: Stage;
let actorId: string;

beforeAll(async () => {
  process.env.WEBHOOK_KEY ??= Buffer.alloc(32).toString("base64url");
  stage = await Stage.open();
  await stage.staff("auditor");
  actorId = await stage.idOf("auditor");
});
afterAll(() => stage.close());

/** A record of this type, with no more than its answer needs. */
async function standing(entity: EntityDeclaration): Promise<string> {
  const id = `${entity.prefix}_${"0".repeat(26)}`;
  const values = { id, version: 1, createdAt: stage.now.toISOString(), updatedAt: stage.now.toISOString(), createdById: actorId };
  await stage.table.put({ ...recordKey(id), ...values, status: "PENDING", recordId: actorId, changes: [], secrets: [], sealed: sealSecrets({ current: newSecret() }, id), contentType: "application/pdf", size: 1, sha256: "0".repeat(64) });
  return id;
}

test("what is secret is asked for by few", () => {
  expect(mutations.map(({ path }) => path).filter(isSecret).sort()).toEqual(["Mutation.openRfq", "Mutation.quoteQuotation", "Mutation.setOpenerKey"]);
});

test("every mutation takes a key", () => {
  const without = mutations.filter(({ path }) => {
    const input = fieldOf(path).args.find(({ name }) => name === "input");
    const type = input && getNamedType(input.type);
    return !isInputObjectType(type) || !("idempotencyKey" in type.getFields());
  });
  expect(without.map(({ path }) => path)).toEqual([]);
});

describe("under a key that was used", () => {
  test.each(mutations.filter(({ path }) => ![...changesNothing, ...looks].includes(path) && !isSecret(path)).map(({ path, source }) => [path, source] as const))("%s", async (path, source) => {
    const verb = verbOf(path);
    const about = entityByName(verb.about ?? (verb.entity === "Node" ? "PurchaseOrder" : verb.entity))!;
    const recordId = verb.about ? actorId : await standing(about);
    const input: Record<string, unknown> = "id" in (inputFields(path) ?? {}) ? { id: recordId } : {};
    const key = `key of ${path}`;
    await stage.table.put({ ...idempotencyKey(actorId, key), inputHash: inputHash(verb, input), recordId });

    const again = await stage.unwritten(() => answerTo(path, source, { ...input, idempotencyKey: key }));
    expect(again.problems.map(({ code }: { code: string }) => code)).toEqual(shownOnce[path] ? [shownOnce[path]] : []);
    if (again.record) expect(again.record.id).toBe(recordId);

    const [other] = Object.entries(inputFields(path)!).filter(([name]) => name !== "id" && name !== "idempotencyKey");
    if (other) {
      const otherwise = await stage.unwritten(() => answerTo(path, source, { ...input, [other[0]]: valueOf(String(other[1].type)), idempotencyKey: key }));
      expect(otherwise).toMatchObject({ problems: [{ code: "IDEMPOTENCY_KEY_REUSED" }] });
    }
  });
});

function inputFields(path: string) {
  const type = getNamedType(fieldOf(path).args.find(({ name }) => name === "input")!.type);
  return isInputObjectType(type) ? type.getFields() : undefined;
}

function valueOf(type: string): unknown {
  const name = type.replace(/[[\]!]/g, "");
  const enumeration = schema.getType(name);
  const one = name === "Int" || name === "SafeInt" ? 7 : name === "Boolean" ? true : enumeration && "getValues" in enumeration ? enumeration.getValues()[0]!.name : isInputObjectType(enumeration) ? {} : name === "LocalDate" ? "2026-01-01" : "other";
  return type.startsWith("[") ? [one] : one;
}

async function answerTo(path: string, source: string, input: object): Promise<Answer> {
  const field = fieldOf(path);
  const type = String(field.args.find(({ name }) => name === "input")!.type);
  const selection = source.slice(source.indexOf("{", source.indexOf(field.name)));
  const query = `mutation ($input: ${type}) { ${field.name}(input: $input) ${selection}`;
  return (await stage.answer("auditor", query, { input }))[field.name] as Answer;
}

test("a key is free again a day later, even where the table has not removed it yet", async () => {
  const input = { name: "组", idempotencyKey: "yesterday" };
  await stage.staff("hr");
  const create = "mutation ($input: CreateGroupInput!) { createGroup(input: $input) { record { id } problems { code } } }";
  const at = (moment: string) => stage.at(moment).answer("hr", create, { input });
  const first = (await at("2026-11-23T02:00:00Z")).createGroup;
  expect(first.problems).toEqual([]);
  expect((await at("2026-11-24T01:59:59Z")).createGroup.record).toEqual(first.record);
  const other = await stage.at("2026-11-24T02:00:01Z").answer("hr", create, { input: { ...input, name: "另一组" } });
  expect(other.createGroup.problems).toEqual([]);
  expect(other.createGroup.record.id).not.toBe(first.record.id);
});
