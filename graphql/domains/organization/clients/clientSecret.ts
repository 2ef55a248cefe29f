/**
 * Secrets of machine clients. The invariant: the secret itself is in nobody's hands but the client's; kept is its hash,
 * which is enough to compare and too little to guess, because a secret is 256 random bits.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { Ctx, ObjectType, Resolver, Root } from "type-graphql";
import { ulid } from "ulid";
import { Attribute, Computed } from "../../../table/attribute.ts";
import { secretUseKey } from "../../../table/keys.ts";
import { DateTime } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";

/** Secrets that a client may have at once: the one in use, and the one that takes its place. */
export const maxSecrets = 2;

@ObjectType("ClientSecret", { description: "A secret of a machine client, as far as it may be shown: never the secret itself." })
export class ClientSecret {
  @Attribute(() => String, { zh: "密钥编号", en: "Secret", about: "Names the secret, to revoke it." })
  id!: string;

  @Attribute(() => String, { zh: "尾号", en: "Ends in", about: "Last four characters, to tell it from another." })
  hint!: string;

  @Attribute(() => DateTime, { zh: "生成时间", en: "Made", about: "When it was made (UTC)." })
  createdAt!: string;

  @Attribute(() => DateTime, { zh: "失效时间", en: "Ends", about: "From when on it is refused (UTC)." })
  endsAt!: string;

  /** SHA-256, hexadecimal. */
  hash!: string;
}

@Resolver(() => ClientSecret)
export class ClientSecretResolver {
  @Computed(ClientSecret, () => DateTime, { zh: "最近使用", en: "Last used", about: "When a token was last obtained with it (UTC); null where none was yet.", nullable: true })
  async lastUsedAt(@Root() { id }: ClientSecret, @Ctx() ctx: Context): Promise<string | null> {
    return ((await ctx.loader.item(secretUseKey(id)))?.usedAt as string | undefined) ?? null;
  }
}

/** A secret that nobody can guess; its beginning lets scanners of source code recognise it. */
export const newSecret = (): string => `pharmops_${randomBytes(32).toString("base64url")}`;

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** What is kept of a secret. */
export const keptSecret = (secret: string, now: Date, endsAt: Date): ClientSecret => ({
  id: `secret_${ulid()}`,
  hint: secret.slice(-4),
  createdAt: now.toISOString(),
  endsAt: endsAt.toISOString(),
  hash: hashOf(secret),
});

export const isAlive = ({ endsAt }: ClientSecret, now: Date): boolean => now.toISOString() < endsAt;

/** What is compared with where there is nothing to compare with, so that it takes as long. */
const nobodys = hashOf(newSecret());

/** The secret of these that was given, if it was any. Takes as long whichever it was, and whether there are any. */
export function findSecret(given: string, kept: readonly ClientSecret[], now: Date): ClientSecret | undefined {
  const hash = Buffer.from(hashOf(given), "hex");
  const compared = Array.from({ length: maxSecrets }, (_, i) => timingSafeEqual(hash, Buffer.from(kept[i]?.hash ?? nobodys, "hex")));
  return kept.find((one, i) => compared[i] && isAlive(one, now));
}

export const isSecretOf = (secret: string, kept: readonly ClientSecret[]): boolean => kept.some(({ hash }) => hash === hashOf(secret));
