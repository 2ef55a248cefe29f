/**
 * Issues access tokens to API clients for their secrets (RFC 6749 §4.4). An unknown or inactive client and a wrong,
 * expired or revoked secret all get the same answer after the same work. An attempt is counted before the comparison,
 * so that concurrent attempts count too; per client and address, so that somebody guessing from elsewhere cannot lock a
 * partner out.
 */
import { issueMachineToken, tokenSeconds } from "../../../platform/access/machineToken.ts";
import { scopeName, type Scope } from "../../../platform/access/scope.ts";
import { recordKey, secretTriesKey, secretUseKey, uniqueKey } from "../../../table/keys.ts";
import { fromRecordItem } from "../../../table/record.ts";
import type { Table } from "../../../table/table.ts";
import { findSecret } from "./clientSecret.ts";
import { MachineClient } from "./machineClient.ts";

export interface TokenRequest {
  clientId: string;
  secret: string;
  /** Requested scopes, separated by spaces; defaults to all scopes that the client was admitted for. */
  scope?: string;
  /** Network address of the caller. */
  address: string;
}

export type TokenAnswer =
  | { token: string; expiresIn: number; scope: string }
  | { error: "invalid_client" | "invalid_scope" }
  | { error: "slow_down"; retryAfterSeconds: number };

/** Most rejected attempts within one window. */
const maxTries = 10;
const stretchMs = 5 * 60 * 1000;
const daySeconds = 24 * 60 * 60;
const maxLength = 200;

/** Read if there is no such client, so that the answer takes equally long. */
const nobody = "mach_nobody";

async function activeClient(table: Table, clientId: string): Promise<MachineClient | undefined> {
  const claim = await table.get(uniqueKey(MachineClient.name, "clientId", clientId));
  const item = await table.get(recordKey(claim ? String(claim.recordId) : nobody));
  const client = item && fromRecordItem<MachineClient>(item);
  return client?.status === "ACTIVE" && client.clientId === clientId ? client : undefined;
}

/** The granted scopes; undefined if the client requests more than it was admitted for. */
function grantedScopes(client: MachineClient, requested: string | undefined): Scope[] | undefined {
  const admitted = client.scopes ?? [];
  if (!requested?.trim()) return [...admitted];
  const names = requested.trim().split(/ +/);
  const granted = admitted.filter((scope) => names.includes(scopeName(scope)));
  return granted.length === new Set(names).size ? granted : undefined;
}

export async function tokenFor(table: Table, { clientId, secret, scope, address }: TokenRequest, now = new Date()): Promise<TokenAnswer> {
  if (clientId.length > maxLength || secret.length > maxLength) return { error: "invalid_client" };
  const stretch = Math.floor(now.getTime() / stretchMs);
  const tries = secretTriesKey(clientId, address, stretch);
  const count = (by: number) =>
    table.update(tries, { set: "tries = if_not_exists(tries, :none) + :by, expiresAt = :gone", values: { ":none": 0, ":by": by, ":gone": Math.floor(now.getTime() / 1000) + daySeconds } });

  const { item } = await count(1);
  if (Number(item?.tries) > maxTries) return { error: "slow_down", retryAfterSeconds: Math.ceil(((stretch + 1) * stretchMs - now.getTime()) / 1000) };
  const client = await activeClient(table, clientId);
  const found = findSecret(secret, client?.secrets ?? [], now);
  if (!client || !found) return { error: "invalid_client" };

  await Promise.all([count(-1), table.update(secretUseKey(found.id), { set: "usedAt = :now", values: { ":now": now.toISOString() } })]);
  const scopes = grantedScopes(client, scope);
  if (!scopes) return { error: "invalid_scope" };
  const token = await issueMachineToken({ accountId: client.id, clientId, scopes }, now);
  return { token, expiresIn: tokenSeconds, scope: scopes.map(scopeName).join(" ") };
}
