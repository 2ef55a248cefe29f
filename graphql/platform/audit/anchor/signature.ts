/** Signs anchors with a key that KMS does not give away, and checks signatures with its public half. */
import { createPublicKey, verify, type KeyObject } from "node:crypto";
import { GetPublicKeyCommand, KMSClient, SignCommand } from "@aws-sdk/client-kms";
import { setting } from "../../configuration.ts";

const client = new KMSClient({});

/** Text of at most 4,096 bytes, as KMS takes it. */
export async function sign(text: string): Promise<string> {
  const { Signature: signature } = await client.send(new SignCommand({ KeyId: setting("ANCHOR_KEY"), Message: Buffer.from(text), MessageType: "RAW", SigningAlgorithm: "ECDSA_SHA_256" }));
  return Buffer.from(signature!).toString("base64");
}

export async function publicKey(): Promise<KeyObject> {
  const { PublicKey: key } = await client.send(new GetPublicKeyCommand({ KeyId: setting("ANCHOR_KEY") }));
  return createPublicKey({ key: Buffer.from(key!), format: "der", type: "spki" });
}

export const isSigned = (text: string, signature: string, key: KeyObject): boolean => verify("sha256", Buffer.from(text), key, Buffer.from(signature, "base64"));
