/**
 * The evidence of batches as one archive that is verified without us: records as canonical JSON (RFC 8785), their trails,
 * named files, what is missing, and a manifest with the script that checks it all. 药品管理法 §99
 */
import canonicalize from "canonicalize";
import { attributesOf } from "../../../table/attribute.ts";
import type { AuditItem } from "../../../table/auditEntry.ts";
import { entityOf } from "../../../table/entity.ts";
import { labelOf } from "../../../table/enumeration.ts";
import type { Node } from "../../../table/node.ts";
import { displayName } from "../../../table/record.ts";
import { readEntries } from "../../../platform/audit/entries.ts";
import type { Context } from "../../../platform/context.ts";
import { filesInManifest, json, mostBytes, namedFiles, safeName, sha256, sizeOf, text, type Entries } from "../../../platform/evidence/archive.ts";
import { getObject } from "../../../platform/file/fileStore.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import type { Label } from "../../../schema/model.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { dossierOf, type Found } from "./dossier.ts";
import { ofLot, readingFor } from "./dossierContent.ts";
import { InspectionScope, scopes, shownRecords, type ShownRecord } from "./inspectionScope.ts";
import type { InspectionStay } from "./inspectionStay.ts";
import { verifyScript } from "./verifyScript.ts";

const packageTooLarge = rule<{ megabytes: number }>("INSPECTION_PACKAGE_TOO_LARGE", {
  clause: "药品管理法 §99",
  message: { zh: ({ megabytes }) => `文件合计 ${megabytes} MB，超过一个证据包可容纳的 60 MB`, en: ({ megabytes }) => `The files come to ${megabytes} MB; a package holds 60 MB` },
  remedy: { zh: () => "请按批次或较短期间分别生成", en: () => "Make packages of single batches or a shorter period", by: [] },
});

export interface InspectionPackage {
  entries: Entries;
  missing: Label[];
  manifestHash: string;
}

type Values = Record<string, unknown>;

const factNames = ({ facts }: ShownRecord): string[] => facts.map((field) => (typeof field === "string" ? field : field.path));

/** A value as it is in the record; of a reference, with the name of what it leads to. */
async function valueOf(shape: Function, name: string, value: unknown, reading: Context): Promise<unknown> {
  if (value === undefined || value === null) return null;
  if (!attributesOf(shape).find((one) => one.name === name)?.reference) return value;
  const target = reading.maskedReference(await reading.loader.load(String(value)));
  return { id: value, name: target && displayName(target) };
}

async function valuesOf(record: object, shape: Function, names: readonly string[], reading: Context): Promise<Values> {
  const values = await Promise.all(names.map(async (name) => [name, await valueOf(shape, name, (record as Values)[name], reading)] as const));
  return Object.fromEntries(values);
}

const readingsOf = ({ readings = [] }: Found): Values[] => readings.map(({ day, seconds, temperatures, humidities, conflicts }) => ({ day, seconds, temperatures, humidities, conflicts: conflicts ?? [] }));

async function recordLine(found: Found, batch: Batch, reading: Context): Promise<Values> {
  const record = ofLot(found.record, batch);
  const shown = shownRecords[entityOf(record.constructor).name]!;
  const lines = shown.lines ? ((record as unknown as Record<string, object[]>)[shown.lines.of] ?? []) : [];
  return {
    id: record.id,
    type: entityOf(record.constructor).name,
    name: displayName(record),
    batchNumber: batch.batchNumber,
    on: found.on,
    version: record.version,
    trailHead: record.auditHash ?? null,
    values: await valuesOf(record, record.constructor, factNames(shown), reading),
    lines: lines.map((line) => Object.fromEntries(shown.lines!.columns.map((name) => [name, (line as Values)[name] ?? null]))),
    ...(found.readings && { readings: readingsOf(found) }),
  };
}

/** Kept with every record, and of nobody's interest to hide. */
const alwaysShown = new Set(["number", "status"]);

/** Whether a change is of what is shown; whole lines are not, because they hold prices. */
function isShown(path: string, shown: ShownRecord): boolean {
  const [name, , inner] = path.split(".");
  if (alwaysShown.has(name!) || name === "duties") return true;
  if (shown.lines && name === shown.lines.of) return inner !== undefined && shown.lines.columns.includes(inner);
  return factNames(shown).includes(name!);
}

const isInFull = ({ changes, comment }: AuditItem, shown: ShownRecord): boolean => !comment && changes.every(({ path, sealed }) => !sealed && isShown(path, shown));

/** Entries of which something is hidden keep their place in the chain, and who did what when. */
function trailLine(entry: AuditItem, shown: ShownRecord): Values {
  if (isInFull(entry, shown)) return { inFull: true, entry };
  const { recordId, version, action, actorName, at, hash, previousHash } = entry;
  return { inFull: false, entry: { recordId, version, action, actorName, at, hash, ...(previousHash && { previousHash }) } };
}

const canonicalLines = (rows: readonly Values[]): Uint8Array => text(rows.map((row) => `${canonicalize(row)!}\n`).join(""));

/** Records of all batches by type; one that concerns several batches is there once for each, its trail once. */
class Gathered {
  readonly records = new Map<string, Values[]>();
  readonly trails = new Map<string, Values[]>();
  readonly entries: Entries = {};
  readonly missing: Label[] = [];
  private readonly trailed = new Set<string>();

  constructor(private readonly reading: Context) {}

  async add(found: Found, batch: Batch): Promise<void> {
    const { record } = found;
    const type = entityOf(record.constructor).name;
    this.records.set(type, [...(this.records.get(type) ?? []), await recordLine(found, batch, this.reading)]);
    if (this.trailed.has(record.id)) return;
    this.trailed.add(record.id);
    const shown = shownRecords[type]!;
    const trail = await readEntries(this.reading.table, record.id);
    this.trails.set(type, [...(this.trails.get(type) ?? []), ...trail.map((entry) => trailLine(entry, shown))]);
    await this.addFiles(record, shown);
  }

  private async addFiles(record: Node, { files = [] }: ShownRecord): Promise<void> {
    for (const { id, fileName } of files.length > 0 ? await namedFiles(record, this.reading, files) : []) {
      const bytes = await getObject(id);
      const name = displayName(record);
      if (bytes) this.entries[`files/${safeName(name)}/${safeName(fileName)}`] = bytes;
      else this.missing.push({ zh: `${name}：文件“${fileName}”不在文件库中`, en: `${name}: the file "${fileName}" is not in the store` });
      if (sizeOf(this.entries) > mostBytes) throw new Refusal([packageTooLarge({ megabytes: Math.ceil(sizeOf(this.entries) / 1024 / 1024) })]);
    }
  }
}

async function gather(batches: readonly Batch[], stay: InspectionStay, reading: Context): Promise<Gathered> {
  const gathered = new Gathered(reading);
  for (const batch of batches) {
    await gathered.add({ record: batch, on: reading.today }, batch);
    for (const { scope, found, outside, missing } of await dossierOf(batch, stay, reading)) {
      for (const one of found) await gathered.add(one, batch);
      const { zh, en } = labelOf(InspectionScope, scope);
      gathered.missing.push(...missing.map((lack) => ({ zh: `批次 ${batch.batchNumber}，${zh}：${lack.zh}`, en: `batch ${batch.batchNumber}, ${en}: ${lack.en}` })));
      if (outside > 0) gathered.missing.push({ zh: `批次 ${batch.batchNumber}，${zh}：${outside} 份单据在查阅期间之外`, en: `batch ${batch.batchNumber}, ${en}: ${outside} documents are outside the period of the stay` });
    }
  }
  for (const scope of scopes.filter((one) => !stay.scopes.includes(one))) {
    const { zh, en } = labelOf(InspectionScope, scope);
    gathered.missing.push({ zh: `${zh}：不在查阅范围内`, en: `${en}: not within the scopes of the stay` });
  }
  return gathered;
}

/** The package of these batches; says what is missing, and what its manifest comes to. */
export async function packageOf(batches: readonly Batch[], about: string, stay: InspectionStay, ctx: Context): Promise<InspectionPackage> {
  const { records, trails, entries, missing } = await gather(batches, stay, readingFor(ctx));
  for (const [type, rows] of records) entries[`records/${type}.jsonl`] = canonicalLines(rows);
  for (const [type, rows] of trails) entries[`trail/${type}.jsonl`] = canonicalLines(rows);
  entries["missing.json"] = json(missing);
  entries["verify.mjs"] = text(verifyScript);
  const files = filesInManifest(entries);
  const manifest = { stay: stay.number, authority: stay.authority, about, madeAt: ctx.now.toISOString(), madeBy: ctx.principal.name, algorithm: "SHA-256", files };
  entries["manifest.json"] = text(`${canonicalize({ ...manifest, self: sha256(text(canonicalize(manifest)!)) })!}\n`);
  const manifestHash = sha256(entries["manifest.json"]);
  entries.SHA256SUMS = text([...files, { path: "manifest.json", sha256: manifestHash }].map((file) => `${file.sha256}  ${file.path}\n`).join(""));
  return { entries, missing, manifestHash };
}
