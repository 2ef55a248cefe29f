/**
 * Secrets of API clients. The invariant: only the client knows the secret. We store its hash, which suffices for
 * comparison and cannot be guessed, because a secret is 256 random bits.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { Ctx, ObjectType, Resolver, Root } from "type-graphql";
import { ulid } from "ulid";
import { Attribute, Computed } from "../../../table/attribute.ts";
import { secretUseKey } from "../../../table/keys.ts";
import { DateTime } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";

/** Secrets that a client may have at a time: the current one and its successor. */
export const maxSecrets = 2;

@ObjectType("ClientSecret", { description: "Metadata of an API client's secret; never the secret itself." })
export class ClientSecret {
  @Attribute(() => String, { zh: "密钥编号", en: "Secret", about: "Identifies the secret, for revoking it." })
  id!: string;

  @Attribute(() => String, { zh: "尾号", en: "Last characters", about: "Last four characters, to tell secrets apart." })
  hint!: string;

  @Attribute(() => DateTime, { zh: "生成时间", en: "Created", about: "When it was created (UTC)." })
  createdAt!: string;

  @Attribute(() => DateTime, { zh: "失效时间", en: "Expires", about: "When it stops being accepted (UTC)." })
  endsAt!: string;

  /** SHA-256, hexadecimal. */
  hash!: string;
}

@Resolver(() => ClientSecret)
export class ClientSecretResolver {
  @Computed(ClientSecret, () => DateTime, { zh: "最近使用", en: "Last used", about: "When a token was last obtained with it (UTC); null if never.", nullable: true })
  async lastUsedAt(@Root() { id }: ClientSecret, @Ctx() ctx: Context): Promise<string | null> {
    return ((await ctx.loader.item(secretUseKey(id)))?.usedAt as string | undefined) ?? null;
  }
}

/** A random secret; its prefix lets source code scanners recognise it. */
export const newSecret = (): string => `pharmops_${randomBytes(32).toString("base64url")}`;

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** The hash that is stored of a secret. */
export const keptSecret = (secret: string, now: Date, endsAt: Date): ClientSecret => ({
  id: `secret_${ulid()}`,
  hint: secret.slice(-4),
  createdAt: now.toISOString(),
  endsAt: endsAt.toISOString(),
  hash: hashOf(secret),
});

export const isAlive = ({ endsAt }: ClientSecret, now: Date): boolean => now.toISOString() < endsAt;

/** Compared with if there is no secret, so that the answer takes equally long. */
const nobodys = hashOf(newSecret());

/** The secret that matches the given one, if any. Takes the same time whether and whichever one matches. */
export function findSecret(given: string, kept: readonly ClientSecret[], now: Date): ClientSecret | undefined {
  const hash = Buffer.from(hashOf(given), "hex");
  const compared = Array.from({ length: maxSecrets }, (_, i) => timingSafeEqual(hash, Buffer.from(kept[i]?.hash ?? nobodys, "hex")));
  return kept.find((one, i) => compared[i] && isAlive(one, now));
}

export const isSecretOf = (secret: string, kept: readonly ClientSecret[]): boolean => kept.some(({ hash }) => hash === hashOf(secret));
