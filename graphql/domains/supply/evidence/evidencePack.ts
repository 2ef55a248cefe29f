/**
 * The evidence of a purchase as one archive that is verified without us: records, who decided what, files, an index as a
 * PDF, and a signed manifest of checksums with the script that compares them. 五(一)3, 药品管理法 §57
 */
import { attributesOf } from "../../../table/attribute.ts";
import { entityOf } from "../../../table/entity.ts";
import type { Node } from "../../../table/node.ts";
import { displayName } from "../../../table/record.ts";
import { readEntries } from "../../../platform/audit/entries.ts";
import type { Context } from "../../../platform/context.ts";
import type { Document } from "../../../platform/entity/document.ts";
import { filesInManifest, json, mostBytes, namedFiles, safeName, sizeOf, storeArchive, text, type Entries } from "../../../platform/evidence/archive.ts";
import { getObject } from "../../../platform/file/fileStore.ts";
import { papersOfEntity } from "../../../platform/paper/paper.ts";
import { copyKey } from "../../../platform/paper/printPaper.ts";
import { renderPaper } from "../../../platform/paper/paperRenderer.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import type { Label } from "../../../schema/model.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { evidenceIndex } from "./evidencePaper.ts";
import { gather, missingOf, type EvidenceStep } from "./gather.ts";
import { signManifest } from "../../../platform/evidence/signManifest.ts";
import { verifyScript } from "./verifyScript.ts";

const packTooLarge = rule<{ megabytes: number }>("EVIDENCE_PACK_TOO_LARGE", {
  clause: "五(一)3",
  message: { zh: ({ megabytes }) => `附件合计 ${megabytes} MB，超过一个证据包可容纳的 60 MB`, en: ({ megabytes }) => `The files come to ${megabytes} MB; a pack holds 60 MB` },
  remedy: { zh: () => "请在各单据上分别下载附件", en: () => "Download the files from their documents", by: [] },
});

/** What the reader sees of the record: declared attributes alone. */
const shown = (record: Node): Record<string, unknown> =>
  Object.fromEntries(["id", "version", "createdAt", "updatedAt", ...attributesOf(record.constructor).map(({ name }) => name)].map((name) => [name, (record as unknown as Record<string, unknown>)[name] ?? null]));

/** Who did what to it and when. What was changed is left out: it may have been masked; the hashes tie it to the trail. */
const trailOf = async (record: Node, ctx: Context): Promise<object[]> =>
  (await readEntries(ctx.table, record.id)).map(({ version, action, actorName, at, reason, hash, previousHash }) => ({ version, action, actorName, at, reason: reason ?? null, hash, previousHash: previousHash ?? null }));

interface Stored {
  key: string;
  name: string;
}

/** Files of a record: attached, named by an attribute, and the newest copy of each paper that was printed. */
async function filesOf(record: Node, ctx: Context): Promise<Stored[]> {
  const attached = Object.entries(record.attachments ?? {}).map(([key, { fileName }]) => ({ key, name: fileName }));
  const loaded = await namedFiles(record, ctx);
  const printed = papersOfEntity(entityOf(record.constructor).name).flatMap(({ name, label }) => {
    const copy = record.printed?.[name];
    return copy ? [{ key: copyKey(record, name, copy), name: `${label.en}.pdf` }] : [];
  });
  return [...attached, ...loaded.map(({ id, fileName }) => ({ key: id, name: fileName })), ...printed];
}

async function addRecord(entries: Entries, folder: string, record: Node, ctx: Context, lost: Label[]): Promise<void> {
  const base = `${folder}/${safeName(displayName(record))}`;
  const path = `${base}.json` in entries ? `${base}-${safeName(record.id)}` : base;
  entries[`${path}.json`] = json({ type: entityOf(record.constructor).name, record: shown(record), approval: (record as Document).approval ?? null, trail: await trailOf(record, ctx) });
  for (const [i, { key, name }] of (await filesOf(record, ctx)).entries()) {
    const bytes = await getObject(key);
    if (bytes) entries[`${path}/${i + 1}-${safeName(name)}`] = bytes;
    else lost.push({ zh: `${displayName(record)}：文件“${name}”不在文件库中`, en: `${displayName(record)}: the file "${name}" is not in the store` });
  }
  const size = sizeOf(entries);
  if (size > mostBytes) throw new Refusal([packTooLarge({ megabytes: Math.ceil(size / 1024 / 1024) })]);
}

async function indexPdf(order: PurchaseOrder, ctx: Context): Promise<Uint8Array> {
  const { paperContent } = await import("../../../platform/paper/paperContent.ts");
  return renderPaper(await paperContent(order, evidenceIndex(), { sheet: "A4", language: ctx.language, copy: 1 }, ctx));
}

export interface Pack {
  entries: Entries;
  missing: Label[];
  /** SHA-256 of the public key that the manifest is signed with. */
  fingerprint: string;
}

/** The entries of the archive; the manifest names all others with their checksums, and is signed. */
export async function packOf(order: PurchaseOrder, ctx: Context): Promise<Pack> {
  const steps: EvidenceStep[] = await gather(order, ctx);
  const entries: Entries = {};
  const lost: Label[] = [];
  for (const { folder, records } of steps) for (const record of records) await addRecord(entries, folder, record, ctx, lost);
  const missing = [...missingOf(steps), ...lost];
  entries["index.pdf"] = await indexPdf(order, ctx);
  entries["missing.json"] = json(missing);
  entries["verify.mjs"] = text(verifyScript);
  const files = filesInManifest(entries);
  entries["manifest.json"] = json({ purchaseOrder: order.number, madeAt: ctx.now.toISOString(), madeBy: ctx.principal.name, algorithm: "SHA-256", files });
  const signature = await signManifest(entries["manifest.json"]);
  entries["signature.json"] = json(signature);
  return { entries, missing, fingerprint: signature.fingerprint };
}

/** Puts the archive where it is kept for a short time; answers its address, for five minutes. */
export const storePack = (order: PurchaseOrder, { entries }: Pack): Promise<string> => storeArchive(entries, `evidence-${order.number}.zip`);
