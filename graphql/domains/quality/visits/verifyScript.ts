/** The script inside every package. It needs Node and nothing of ours, and reads the folder that it lies in. */
export const verifyScript = `// Compares every file of this folder with manifest.json and SHA256SUMS, and follows the trails. Run: node verify.mjs
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const bytesOf = (path) => readFileSync(join(folder, ...path.split("/")));
const textOf = (path) => bytesOf(path).toString("utf8");
const sum = (bytes) => createHash("sha256").update(bytes).digest("hex");
const there = new Set(readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/")));

/** RFC 8785 */
function canonical(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  return "{" + Object.keys(value).sort().map((key) => JSON.stringify(key) + ":" + canonical(value[key])).join(",") + "}";
}

const wrong = new Set();
const changed = (path) => wrong.add("changed: " + path);

function readManifest() {
  try {
    const text = textOf("manifest.json");
    const { self, ...manifest } = JSON.parse(text);
    if (text !== canonical({ ...manifest, self }) + "\\n" || self !== sum(canonical(manifest))) changed("manifest.json");
    return manifest;
  } catch {
    changed("manifest.json");
    return undefined;
  }
}

const manifest = readManifest();
const sums = new Map();
for (const line of there.has("SHA256SUMS") ? textOf("SHA256SUMS").trimEnd().split("\\n") : []) sums.set(line.slice(66), line.slice(0, 64));
// A manifest that was changed says nothing of the other files; SHA256SUMS says the same of them.
const whole = manifest && !wrong.has("changed: manifest.json");
const listed = new Map(whole ? manifest.files.map(({ path, sha256 }) => [path, sha256]) : [...sums].filter(([path]) => path !== "manifest.json"));
const known = new Set([...listed.keys(), "manifest.json", "SHA256SUMS"]);

// What both lists say is right decides which of the three was changed.
for (const [path, expected] of listed) {
  if (!there.has(path)) wrong.add("missing: " + path);
  else {
    const actual = sum(bytesOf(path));
    if (actual !== expected) changed(path);
    else if (actual !== sums.get(path)) changed("SHA256SUMS");
  }
}
if (!there.has("SHA256SUMS")) wrong.add("missing: SHA256SUMS");
else if (whole && (sums.get("manifest.json") !== sum(bytesOf("manifest.json")) || sums.size !== listed.size + 1)) changed("SHA256SUMS");
if (whole) for (const path of there) if (!known.has(path)) wrong.add("not in the manifest: " + path);

const rows = (path) => textOf(path).split("\\n").filter((line) => line !== "").map((line) => JSON.parse(line));

/** Every entry names the one before it; those that are here in full are hashed again. */
function followTrails() {
  const heads = new Map();
  for (const path of listed.keys()) if (path.startsWith("records/")) for (const { id, trailHead } of rows(path)) if (trailHead) heads.set(id, trailHead);
  const counts = { full: 0, linked: 0 };
  for (const path of listed.keys()) {
    if (!path.startsWith("trail/")) continue;
    const last = new Map();
    for (const { inFull, entry } of rows(path)) {
      const { hash, ...facts } = entry;
      const before = last.get(facts.recordId);
      if ((facts.previousHash ?? undefined) !== before?.hash || facts.version !== (before?.version ?? 0) + 1) wrong.add("broken trail: " + facts.recordId + " version " + facts.version);
      if (inFull && sum(canonical(facts)) !== hash) wrong.add("altered entry: " + facts.recordId + " version " + facts.version);
      last.set(facts.recordId, { hash, version: facts.version });
      counts[inFull ? "full" : "linked"]++;
    }
    for (const [id, { hash }] of last) if (heads.has(id) && heads.get(id) !== hash) wrong.add("trail ends elsewhere than its record: " + id);
  }
  return counts;
}

if (manifest) console.log(manifest.stay + ", " + manifest.authority + ", " + manifest.about + ", made " + manifest.madeAt + " by " + manifest.madeBy);
const trails = wrong.size === 0 ? followTrails() : undefined;
for (const line of wrong) console.log(line);
if (trails && wrong.size === 0) {
  console.log("trail: " + trails.full + " in full, " + trails.linked + " linkage only");
  for (const { en } of JSON.parse(textOf("missing.json"))) console.log("missing: " + en);
  console.log(listed.size + " files are as the manifest says.");
} else console.log("This is not the package that was made.");
if (there.has("manifest.json")) console.log("SHA-256 of manifest.json, to compare with the handover sheet: " + sum(bytesOf("manifest.json")));
process.exitCode = wrong.size === 0 ? 0 : 1;
`;
