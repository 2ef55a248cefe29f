/**
 * Personal data in a record and in its trail. The invariant: what an attribute with `personal` has held is in no entry
 * of the trail, only its HMAC and its text sealed under a key of that attribute of that record. The key is kept beside
 * the value, in the record alone; erasing removes both, and what the trail says of it can be read by nobody any more,
 * while its hashes stay as they are.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { attributesOf, type AttributeDeclaration } from "./attribute.ts";
import type { Node } from "./node.ts";

/** What an entry says of a personal value. */
export interface SealedValue {
  /** HMAC-SHA-256 of its canonical JSON (RFC 8785), in hexadecimal digits. */
  mac: string;
  /** The same JSON, AES-256-GCM, in base64. */
  text: string;
}

/** Replaces a text that a record cannot be without. */
export const erasedText = "—";

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** A personal attribute, or a hidden one that holds the same in another form. */
interface PersonalField {
  name: string;
  attribute: AttributeDeclaration;
}

/** By class, which is loaded with all its attributes. */
const fields = new Map<Function, ReadonlyMap<string, PersonalField>>();

/** What of a record is personal data, by name: its attributes, and what is kept with them. */
export function personalFieldsOf(target: Function): ReadonlyMap<string, PersonalField> {
  const known = fields.get(target);
  if (known) return known;
  const personal = attributesOf(target).filter((attribute) => attribute.personal);
  const found = new Map(personal.flatMap((attribute) => [attribute.name, ...(attribute.personal!.with ?? [])].map((name) => [name, { name, attribute }] as const)));
  fields.set(target, found);
  return found;
}

/** Whether a list is by personal data. It is not counted: the name of a count, which holds the value, would outlive its erasure. */
export const isByPersonalData = (target: Function, by: readonly string[]): boolean => by.some((name) => personalFieldsOf(target).has(name));

type Values = Record<string, unknown>;

/** The personal value that a record holds, or undefined where it holds none, or none any more. */
export function personalValue(record: Node | undefined, name: string): unknown {
  const value = (record as unknown as Values | undefined)?.[name];
  return value === null || value === erasedText || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/** Whether a field has a value, or had one that the trail still holds: then its key is still there. */
const isHeld = (record: Node, name: string): boolean => personalValue(record, name) !== undefined || record.personalKeys?.[name] !== undefined;

/** The personal fields of which a record or its trail holds a value. */
export const personalFieldsHeld = (record: Node): string[] => [...personalFieldsOf(record.constructor).keys()].filter((name) => isHeld(record, name));

/** Two keys from the one that is kept: a text is not sealed under the key that it is told by. */
const derived = (key: string, use: "seal" | "mac"): Uint8Array => new Uint8Array(hkdfSync("sha256", Buffer.from(key, "base64"), "", `personal data ${use}`, keyBytes));

/** Binds a sealed text to its place, so that it cannot be moved to another record or attribute. */
const placeOf = (recordId: string, name: string): Buffer => Buffer.from(`${recordId}\t${name}`);

export function personalMac(key: string, recordId: string, name: string, value: unknown): string {
  return createHmac("sha256", derived(key, "mac")).update(placeOf(recordId, name)).update("\n").update(canonicalize(value)!).digest("hex");
}

export const newPersonalKey = (): string => randomBytes(keyBytes).toString("base64");

/** The record's key for a field, made when it first holds a value. */
export function personalKey(record: Node, name: string): string {
  const key = record.personalKeys?.[name] ?? newPersonalKey();
  record.personalKeys = { ...record.personalKeys, [name]: key };
  return key;
}

export function sealPersonal(key: string, recordId: string, name: string, value: unknown): SealedValue {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", derived(key, "seal"), nonce).setAAD(placeOf(recordId, name));
  const sealed = Buffer.concat([cipher.update(canonicalize(value)!, "utf8"), cipher.final()]);
  return { mac: personalMac(key, recordId, name, value), text: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64") };
}

/** The value's JSON, or undefined where its key is gone: it was erased, whatever has been entered since. */
export function openPersonal({ id, personalKeys }: Pick<Node, "id" | "personalKeys">, name: string, { text }: SealedValue): string | undefined {
  const key = personalKeys?.[name];
  if (!key) return undefined;
  const bytes = Buffer.from(text, "base64");
  try {
    const decipher = createDecipheriv("aes-256-gcm", derived(key, "seal"), bytes.subarray(0, nonceBytes)).setAAD(placeOf(id, name));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/** Takes personal attributes out of a copy of a record, with their keys; answers the names of the attributes of which anything was held. */
export function erasePersonal(record: Node, attributes: readonly string[]): string[] {
  const erased = [...personalFieldsOf(record.constructor).values()].filter(({ name, attribute }) => attributes.includes(attribute.name) && isHeld(record, name));
  const keys = { ...record.personalKeys };
  for (const { name, attribute } of erased) {
    (record as unknown as Values)[name] = emptyValue(name, attribute);
    delete keys[name];
  }
  record.personalKeys = Object.keys(keys).length > 0 ? keys : undefined;
  return [...new Set(erased.map(({ attribute }) => attribute.name))];
}

function emptyValue(name: string, attribute: AttributeDeclaration): unknown {
  if (attribute.nullable || name !== attribute.name) return undefined;
  return attribute.list ? [] : erasedText;
}
