/**
 * Signs the manifest of an archive, so that its recipient can verify offline who made it. The key differs from that of
 * the anchors: the function that answers people must not be able to sign for the audit trail. 药品管理法 §57
 */
import { createHash } from "node:crypto";
import { setting } from "../configuration.ts";

/** What is in signature.json of an archive, and what the script inside checks. */
export interface ManifestSignature {
  algorithm: "ECDSA-P256-SHA256";
  /** The text that is signed; it names the checksum of the manifest. */
  signed: string;
  /** DER, base64. */
  signature: string;
  /** PEM. */
  publicKey: string;
  /** SHA-256 of the public key's DER, by which people compare it. */
  fingerprint: string;
}

/** KMS takes 4,096 bytes and a manifest may be longer: its checksum is signed, under words that no other document is signed with. */
const signedText = (manifest: Uint8Array): string => `PharmOps evidence manifest\nSHA-256 ${createHash("sha256").update(manifest).digest("hex")}\n`;

const pem = (der: Uint8Array): string => `-----BEGIN PUBLIC KEY-----\n${Buffer.from(der).toString("base64").replaceAll(/(.{64})/g, "$1\n").trimEnd()}\n-----END PUBLIC KEY-----\n`;

export async function signManifest(manifest: Uint8Array): Promise<ManifestSignature> {
  // Loaded with the first archive, not with every start.
  const { GetPublicKeyCommand, KMSClient, SignCommand } = await import("@aws-sdk/client-kms");
  const client = new KMSClient({});
  const [KeyId, signed] = [setting("EVIDENCE_KEY"), signedText(manifest)];
  const [{ Signature: signature }, { PublicKey: key }] = await Promise.all([
    client.send(new SignCommand({ KeyId, Message: Buffer.from(signed), MessageType: "RAW", SigningAlgorithm: "ECDSA_SHA_256" })),
    client.send(new GetPublicKeyCommand({ KeyId })),
  ]);
  return {
    algorithm: "ECDSA-P256-SHA256",
    signed,
    signature: Buffer.from(signature!).toString("base64"),
    publicKey: pem(key!),
    fingerprint: createHash("sha256").update(key!).digest("hex"),
  };
}
