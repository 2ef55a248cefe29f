import { ulid } from "ulid";
import { registerEndpoint, testEndpoint } from "../../../platform/event/registerEndpoint.ts";
import { WebhookEndpoint } from "../../../platform/event/webhookEndpoint.ts";
import { mostRegistered } from "../../../platform/limits/limits.ts";
import { hashOf, operationId, RegisteredOperation } from "../../../platform/persisted/registeredOperation.ts";
import { registerOperation } from "../../../platform/persisted/registerOperation.ts";
import { MachineClient } from "./machineClient.ts";
import { RoleGrant } from "../roles/roleGrant.ts";
import { PurchaseOrder } from "../../supply/ordering/purchaseOrder.ts";
import { schemaOf } from "../../../schema/audience.ts";
import { approvedProduct, bareSupplier, draftOrder, line, qualifiedSupplier } from "../../../test/company.ts";
import { placed } from "../../../test/placed.ts";
import type { Stage } from "../../../test/stage.ts";
import { approveAll, type CarriedOut, type Scenarios } from "../../../test/remedies/remedy.ts";

const draftClient = async (stage: Stage): Promise<MachineClient> =>
  stage.create("systemAdministrator", MachineClient, { name: "接口", role: "partner", boundToId: (await bareSupplier(stage)).id, scopes: ["ORDERS_READ", "WEBHOOKS_MANAGE"] });

async function admitted(stage: Stage): Promise<MachineClient> {
  const client = await draftClient(stage);
  await stage.act("systemAdministrator", MachineClient, "submit", client);
  return approveAll(stage, MachineClient, client);
}

const issue = "mutation ($input: IssueSecretMachineClientInput!) { issueSecretMachineClient(input: $input) { problems { code } } }";

/** A new secret is asked for, under this key where there is one. */
const issuing = (stage: Stage, { id }: MachineClient, idempotencyKey: () => string | undefined = () => undefined): CarriedOut["attempt"] => async () => {
  const { issueSecretMachineClient } = await stage.answer("systemAdministrator", issue, { input: { id, overlapHours: 24, idempotencyKey: idempotencyKey() } });
  return { findings: issueSecretMachineClient.problems as { code: string }[] };
};

const revokeOldest = async (stage: Stage, client: MachineClient): Promise<MachineClient> =>
  stage.act("departmentManager", MachineClient, "revokeSecret", client, { secretId: (await stage.fresh(client)).secrets[0]!.id, reason: "不再使用" });

const address = { url: "https://partner.example/events", eventTypes: ["purchaseOrder.sent"] };

/** An endpoint that is not sent anything, and begins to be sent events again. */
async function begunAgain(stage: Stage, status: "PAUSED" | "DISABLED", action: "resume" | "enable"): Promise<CarriedOut> {
  const { clientId } = await stage.connect(`machine-${ulid()}`, (await bareSupplier(stage)).id);
  const { record } = await registerEndpoint(await stage.as(clientId), address);
  const endpoint = await stage.seedEdit(record!, { status });
  return {
    attempt: async () => testEndpoint(await stage.as(clientId), { id: endpoint.id }),
    remedy: () => stage.act(clientId, WebhookEndpoint, action, endpoint),
  };
}

export const remedies: Scenarios = {
  "ROLES_MUST_BE_SEPARATE: revoke": async (stage) => {
    const employee = await placed(stage, await stage.hire(`joiner-${ulid()}`));
    const grantOf = (role: string) => stage.create("officeClerk", RoleGrant, { employeeId: employee.id, role, startsOn: stage.today, reason: "工作需要" });
    const held = await grantOf("purchaser");
    await stage.act("officeClerk", RoleGrant, "submit", held);
    await approveAll(stage, RoleGrant, held);
    const wanted = await grantOf("qaOfficer");
    return {
      attempt: () => stage.tryTo("officeClerk", RoleGrant, "submit", wanted),
      remedy: () => stage.act("departmentManager", RoleGrant, "revoke", held, { reason: "调岗" }),
    };
  },
  "ONLY_SUBMITTER: reject": async (stage) => {
    await stage.hire("another buyer", "purchaser");
    const order = await draftOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 10)]);
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    return {
      attempt: () => stage.tryTo("another buyer", PurchaseOrder, "withdraw", order),
      remedy: () => stage.act("supplyLead", PurchaseOrder, "reject", order, { reason: "数量有误" }),
    };
  },

  "TOO_MANY_SECRETS: MachineClient.revokeSecret": async (stage) => {
    const client = await admitted(stage);
    const attempt = issuing(stage, client);
    await attempt();
    await attempt();
    return { attempt, remedy: () => revokeOldest(stage, client) };
  },
  "SECRET_ALREADY_SHOWN: MachineClient.revokeSecret": async (stage) => {
    const client = await admitted(stage);
    let key = ulid();
    const attempt = issuing(stage, client, () => key);
    await attempt();
    return {
      attempt,
      remedy: async () => {
        key = ulid();
        return revokeOldest(stage, client);
      },
    };
  },
  "NOT_A_PARTNERS_CLIENT: approve": async (stage) => {
    const client = await draftClient(stage);
    return {
      attempt: async () => registerEndpoint(await stage.as("systemAdministrator"), { ...address, clientId: client.id }),
      remedy: async () => {
        await stage.act("systemAdministrator", MachineClient, "submit", client);
        return approveAll(stage, MachineClient, client);
      },
    };
  },
  "ENDPOINT_NOT_ACTIVE: WebhookEndpoint.resume": (stage) => begunAgain(stage, "PAUSED", "resume"),
  "ENDPOINT_NOT_ACTIVE: WebhookEndpoint.enable": (stage) => begunAgain(stage, "DISABLED", "enable"),
  "TOO_MANY_OPERATIONS: RegisteredOperation.remove": async (stage) => {
    const { id: clientId, clientId: subject } = await stage.connect(`machine-${ulid()}`, (await bareSupplier(stage)).id);
    const ids = Array.from({ length: mostRegistered }, (_, i) => operationId(clientId, hashOf(String(i))));
    await Promise.all(ids.map((id) => stage.seed(RegisteredOperation, { id, clientId, name: "Old", text: "", sha256Hash: "", points: 1, status: "ACTIVE", duties: [] }, clientId)));
    return {
      attempt: async () => registerOperation(await stage.as(subject), { text: "query Mine { me { id } }" }, schemaOf("partner")),
      remedy: async () => stage.act(subject, RegisteredOperation, "remove", await stage.fresh<RegisteredOperation>(ids[0]!)),
    };
  },
};
