import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep } from "../../../platform/approval/standardSteps.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { ClientSecretTerms } from "./clientSecretTerms.ts";
import { isAlive, keptSecret, maxSecrets } from "./clientSecret.ts";
import { GrantStatus } from "../roles/grantStatus.ts";
import type { MachineClient } from "./machineClient.ts";

const hourMs = 60 * 60 * 1000;

/** Input for a new secret. */
export class SecretInput {
  @Attribute(() => Int, { zh: "旧密钥继续有效（小时）", en: "Old secret stays valid (hours)", about: "Hours that the previous secret stays valid, so that the partner can switch over; 0 ends it immediately. By default those of the setting.", nullable: true, input: { min: 0, max: 168 } })
  overlapHours?: number | null;

  @Attribute(() => Int, { zh: "有效期（天）", en: "Valid for (days)", about: "Days that the new secret is valid; by default those of the setting.", nullable: true, input: { min: 1, max: 730 } })
  validDays?: number | null;

  /** Filled in by the server, never by the caller; see issueSecret.ts. */
  secret!: string;
}

export class RevokeSecretInput extends ReasonInput {
  @Attribute(() => String, { zh: "密钥编号", en: "Secret", about: "The secret to revoke.", input: { required: true } })
  secretId!: string;
}

const tooManySecrets = rule("TOO_MANY_SECRETS", {
  message: { zh: () => `最多同时有 ${maxSecrets} 个有效密钥`, en: () => `A client has at most ${maxSecrets} secrets at once` },
  remedy: { zh: () => "请先吊销不再使用的密钥", en: () => "Revoke the one that is no longer in use first", by: ["MachineClient.revokeSecret"] },
});

const noSuchSecret = rule("NO_SUCH_SECRET", {
  message: { zh: () => "该客户端没有此密钥", en: () => "The client has no such secret" },
  remedy: { zh: () => "可能已失效或已被吊销", en: () => "It may have expired or been revoked", by: [] },
});

const roomForSecret: Guard<MachineClient> = ({ secrets }, ctx) => (secrets.filter((one) => isAlive(one, ctx.now)).length < maxSecrets ? [] : [tooManySecrets()]);

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** A second person admits every API client. */
const machineClientRoute = approvalRoute("machineClient", [{ steps: [departmentManagerStep] }], { label: { zh: "API 客户端", en: "API client" } });

export const machineClientLifecycle = lifecycle<MachineClient, GrantStatus>({
  states: GrantStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<MachineClient, GrantStatus>({
      route: machineClientRoute,
      submitters: ["systemAdministrator"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "ACTIVE",
      submit: { about: "Submits the client for admission." },
      onApproved: ({ record, ctx }) => {
        record.heldRoles = [{ role: record.role, from: ctx.today, sourceId: record.id }];
      },
    }),
    issueSecret: {
      label: { zh: "生成密钥", en: "New secret" },
      about: "Creates a new secret, which the answer shows only once; the previous one stays valid for the chosen overlap.",
      from: "ACTIVE",
      input: SecretInput,
      ownMutation: true,
      guards: [roomForSecret],
      effect: async ({ record, input, ctx }) => {
        const { now } = ctx;
        const terms = await settingValues(ctx, ClientSecretTerms);
        const overlapEnds = new Date(now.getTime() + (input.overlapHours ?? terms.overlapHours) * hourMs).toISOString();
        const before = record.secrets.filter((one) => isAlive(one, now)).map((one) => ({ ...one, endsAt: earlier(one.endsAt, overlapEnds) }));
        const endsAt = new Date(now.getTime() + (input.validDays ?? terms.validDays) * 24 * hourMs);
        record.secrets = [...before.filter((one) => isAlive(one, now)), keptSecret(input.secret, now, endsAt)];
      },
    },
    revokeSecret: {
      label: { zh: "吊销密钥", en: "Revoke a secret" },
      about: "Revokes one secret; the client's other one stays valid.",
      from: "ACTIVE",
      tone: "danger",
      input: RevokeSecretInput,
      effect: ({ record, input }) => {
        const left = record.secrets.filter(({ id }) => id !== input.secretId);
        if (left.length === record.secrets.length) throw new Refusal([noSuchSecret(undefined, { field: "secretId" })]);
        record.secrets = left;
      },
    },
    revoke: {
      label: { zh: "吊销", en: "Revoke" },
      about: "Ends the client's access immediately and invalidates its tokens.",
      from: "ACTIVE",
      to: "REVOKED",
      tone: "danger",
      input: ReasonInput,
      effect: ({ record }) => {
        Object.assign(record, { heldRoles: [], secrets: [] });
      },
    },
  },
});
