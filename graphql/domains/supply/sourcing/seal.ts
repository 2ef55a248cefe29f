/**
 * The cryptography of sealed quotations. Each RFQ has a key pair; quotations are encrypted to its public half. The private
 * half is split for every pair of openers into two parts, of which one alone says nothing, and each part is encrypted to
 * the key of its opener, which follows from a passphrase that is kept nowhere. So two openers together have the private
 * half, and one of them, the table, or the product without them, has not. See docs/purchasing.md.
 */
import { createCipheriv, createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes, scrypt, type KeyObject } from "node:crypto";

/** What an RFQ keeps of the key of an opener, as it was when it was issued. */
export interface OpenerLock {
  openerId: string;
  /** X25519, SPKI, base64. */
  publicKey: string;
  salt: string;
}

/** One part of the private key for one pair of openers. */
interface SealedPart {
  /** Places of both openers in `locks`: "0-1". */
  pair: string;
  /** Place of the opener whose part it is. */
  of: number;
  sealed: string;
}

/** What an RFQ is sealed with. */
export interface RfqSeal {
  publicKey: string;
  locks: OpenerLock[];
  parts: SealedPart[];
  /** Parts of the openers who have opened, by their places. */
  opened: { of: number; parts: Record<string, string> }[];
}

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;
/** Length of a raw X25519 key, and the bytes before one in PKCS #8 and SPKI. RFC 8410 */
const privatePrefix = Buffer.from("302e020100300506032b656e04220420", "hex");
const publicPrefix = Buffer.from("302a300506032b656e032100", "hex");

/** A guess of a passphrase costs a tenth of a second and 32 MiB. */
const scryptCost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

const privateKeyOf = (raw: Buffer): KeyObject => createPrivateKey({ key: Buffer.concat([privatePrefix, raw]), format: "der", type: "pkcs8" });
const publicKeyOf = (text: string): KeyObject => createPublicKey({ key: Buffer.from(text, "base64"), format: "der", type: "spki" });
const rawPrivate = (key: KeyObject): Buffer => key.export({ format: "der", type: "pkcs8" }).subarray(-keyBytes);
const publicText = (key: KeyObject): string => createPublicKey(key.export({ format: "pem", type: "pkcs8" })).export({ format: "der", type: "spki" }).toString("base64");
const rawPublic = (text: string): Buffer => Buffer.from(text, "base64").subarray(-keyBytes);

const stretched = (passphrase: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFKC"), Buffer.from(salt, "base64"), keyBytes, scryptCost, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** The lock of a new passphrase: its key pair follows from the passphrase and the salt, so that only the public half is kept. */
export async function newLock(passphrase: string): Promise<Omit<OpenerLock, "openerId">> {
  const salt = randomBytes(16).toString("base64");
  return { salt, publicKey: publicText(privateKeyOf(await stretched(passphrase, salt))) };
}

/** The key that a message is encrypted under: from both halves of the exchange, and from whom it is for. */
const messageKey = (secret: Buffer, ephemeral: Buffer, recipient: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, Buffer.concat([ephemeral, rawPublic(recipient)]), "sealed quotation", keyBytes));

/** Encrypts to a public key, bound to a place so that the text cannot be moved to another. Base64. */
export function sealTo(publicKey: string, text: Buffer, place: string): string {
  const pair = generateKeyPairSync("x25519");
  const ephemeral = rawPublic(pair.publicKey.export({ format: "der", type: "spki" }).toString("base64"));
  const key = messageKey(diffieHellman({ privateKey: pair.privateKey, publicKey: publicKeyOf(publicKey) }), ephemeral, publicKey);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([ephemeral, nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** What was sealed, or undefined where key or place are others, or the text was changed. */
function unseal(privateKey: KeyObject, sealed: string, place: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, "base64");
  const ephemeral = bytes.subarray(0, keyBytes);
  const [nonce, tag] = [bytes.subarray(keyBytes, keyBytes + nonceBytes), bytes.subarray(keyBytes + nonceBytes, keyBytes + nonceBytes + tagBytes)];
  try {
    const secret = diffieHellman({ privateKey, publicKey: createPublicKey({ key: Buffer.concat([publicPrefix, ephemeral]), format: "der", type: "spki" }) });
    const decipher = createDecipheriv("aes-256-gcm", messageKey(secret, ephemeral, publicText(privateKey)), nonce).setAAD(Buffer.from(place));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(keyBytes + nonceBytes + tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}

const xor = (one: Buffer, other: Buffer): Buffer => Buffer.from(one.map((byte, i) => byte ^ other[i]!));

const placeOfPart = (rfqId: string, round: number, pair: string, of: number): string => `${rfqId}\t${round}\t${pair}\t${of}`;

/** Makes the key pair of an RFQ. Its private half exists nowhere but in the parts that this returns. */
export function newSeal(rfqId: string, round: number, locks: readonly OpenerLock[]): RfqSeal {
  const { privateKey } = generateKeyPairSync("x25519");
  const secret = rawPrivate(privateKey);
  const parts = locks.flatMap((_, second) =>
    locks.slice(0, second).flatMap((__, first) => {
      const pair = `${first}-${second}`;
      const pad = randomBytes(keyBytes);
      return ([[first, pad], [second, xor(secret, pad)]] as const).map(([of, part]) => ({ pair, of, sealed: sealTo(locks[of]!.publicKey, part, placeOfPart(rfqId, round, pair, of)) }));
    }),
  );
  return { publicKey: publicText(privateKey), locks: [...locks], parts, opened: [] };
}

/** The parts that an opener's passphrase gives, or undefined where it is not theirs. */
export async function openParts(rfqId: string, round: number, { locks, parts }: RfqSeal, openerId: string, passphrase: string): Promise<RfqSeal["opened"][number] | undefined> {
  const of = locks.findIndex((lock) => lock.openerId === openerId);
  const lock = locks[of];
  if (!lock) return undefined;
  const key = privateKeyOf(await stretched(passphrase, lock.salt));
  const own = parts.filter((part) => part.of === of).map(({ pair, sealed }) => [pair, unseal(key, sealed, placeOfPart(rfqId, round, pair, of))?.toString("base64")] as const);
  if (own.length === 0 || own.some(([, part]) => part === undefined)) return undefined;
  return { of, parts: Object.fromEntries(own) as Record<string, string> };
}

/** The private key, once two have opened; undefined before. */
export function privateKeyOpened({ opened }: RfqSeal): KeyObject | undefined {
  const [first, second] = opened.toSorted((one, other) => one.of - other.of);
  if (!first || !second) return undefined;
  const pair = `${first.of}-${second.of}`;
  return privateKeyOf(xor(Buffer.from(first.parts[pair]!, "base64"), Buffer.from(second.parts[pair]!, "base64")));
}

/** Every envelope is a multiple of this, so that its length does not tell how much is in it. */
const blockBytes = 4_096;

/** A quotation in its envelope: padded, and bound to its own record and round. */
export function sealQuotation(publicKey: string, place: string, content: unknown): string {
  const text = JSON.stringify(content);
  const length = Math.ceil((Buffer.byteLength(text) + 1) / blockBytes) * blockBytes;
  return sealTo(publicKey, Buffer.concat([Buffer.from(text), Buffer.alloc(length - Buffer.byteLength(text), " ")]), place);
}

export function openQuotation(privateKey: KeyObject, place: string, envelope: string): unknown {
  const text = unseal(privateKey, envelope, place);
  return text && (JSON.parse(text.toString("utf8")) as unknown);
}

/** SHA-256 of an envelope: what a supplier keeps as its receipt. */
export const digestOf = (envelope: string): string => createHash("sha256").update(envelope).digest("hex");
