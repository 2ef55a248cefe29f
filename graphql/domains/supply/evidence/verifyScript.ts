/** The script inside every pack. It needs Node and nothing of ours, and reads the folder that it lies in. */
export const verifyScript = `// Compares every file of this folder with manifest.json, and that with its signature.
// Run: node verify.mjs, or node verify.mjs KEY.pem with the public key that the company gave you.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const bytesOf = (path) => readFileSync(join(folder, ...path.split("/")));
const sum = (bytes) => createHash("sha256").update(bytes).digest("hex");
const there = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"));

const manifestBytes = bytesOf("manifest.json");
const { purchaseOrder, madeAt, madeBy, files } = JSON.parse(manifestBytes.toString("utf8"));
const known = new Set([...files.map(({ path }) => path), "manifest.json", "signature.json"]);

const der = (pem) => createPublicKey(pem).export({ type: "spki", format: "der" });
// What was signed names the checksum of this very manifest; whose key it is, only its fingerprint tells.
function signatureFaults() {
  if (!there.includes("signature.json")) return ["missing: signature.json"];
  const { signed, signature, publicKey } = JSON.parse(bytesOf("signature.json").toString("utf8"));
  const given = process.argv[2];
  return [
    ...(signed !== "PharmOps evidence manifest\\nSHA-256 " + sum(manifestBytes) + "\\n" ? ["manifest.json is not the one that was signed"] : []),
    ...(verify("sha256", Buffer.from(signed), createPublicKey(publicKey), Buffer.from(signature, "base64")) ? [] : ["the signature is not that of the key in signature.json"]),
    ...(given && !der(readFileSync(given, "utf8")).equals(der(publicKey)) ? ["it is signed with another key than " + given] : []),
  ];
}

const wrong = [
  ...signatureFaults(),
  ...files.filter(({ path }) => !there.includes(path)).map(({ path }) => "missing: " + path),
  ...files.filter(({ path, sha256 }) => there.includes(path) && sum(bytesOf(path)) !== sha256).map(({ path }) => "changed: " + path),
  ...there.filter((path) => !known.has(path)).map((path) => "not in the manifest: " + path),
];

console.log("Purchase order " + purchaseOrder + ", made " + madeAt + " by " + madeBy);
for (const line of wrong) console.log(line);
const missing = wrong.length === 0 ? JSON.parse(bytesOf("missing.json").toString("utf8")) : [];
for (const { en } of missing) console.log("not in this purchase: " + en);
console.log(wrong.length === 0 ? files.length + " files are as the manifest says." : "This is not the pack that was made.");
if (there.includes("signature.json")) console.log("Signed with the key " + sum(der(JSON.parse(bytesOf("signature.json").toString("utf8")).publicKey)) + ": compare it with what the company told you.");
console.log("SHA-256 of manifest.json: " + sum(manifestBytes));
process.exitCode = wrong.length === 0 ? 0 : 1;
`;
