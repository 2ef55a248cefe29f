/** Keeps what is secret unreadable in the table, its backups and its audit trail: addresses of chat bots, which are passwords, and ID numbers of persons. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { setting } from "../configuration.ts";

const nonceBytes = 12;
const tagBytes = 16;

/** 32 bytes from a long random text. */
const key = (): Uint8Array => new Uint8Array(hkdfSync("sha256", setting("WEBHOOK_KEY"), "", "chat webhooks", 32));

/** AES-256-GCM; `owner` is bound to the text, so that a sealed address cannot be moved to somebody else's record. */
export function seal(text: string, owner: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** Throws where the text was altered, or sealed for another owner or with another key. */
export function unseal(sealed: string, owner: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
}
