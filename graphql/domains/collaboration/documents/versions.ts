/** Versions of a shared document: added and never changed; who reads them follows the document. */
import { idFrom } from "../../../table/idFrom.ts";
import { readAll } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { DocumentVersion } from "./documentVersion.ts";
import type { SharedDocument } from "./sharedDocument.ts";

export const versionIdOf = (documentId: string, nth: number): string => idFrom(DocumentVersion, documentId, nth);

interface NewVersion {
  fileId: string;
  note: string;
  basedOn?: number;
}

/** The version that the document's revision says, whose id follows from both. */
export function createVersion({ id, title, revision, status, editorIds }: SharedDocument, { fileId, note, basedOn }: NewVersion, uow: UnitOfWork, ctx: Context): DocumentVersion {
  return uow.create(DocumentVersion, { id: versionIdOf(id, revision), documentId: id, title: `${title} · ${revision}`, nth: revision, basedOn, fileId, note, authorId: ctx.principal.id, documentStatus: status ?? "DRAFT", editorIds, status: "CURRENT", duties: [] });
}

/** Brings status and editors of the document to its versions; only those that differ are written. */
export async function versionsFollow({ id, status, editorIds }: SharedDocument, uow: UnitOfWork, ctx: Context): Promise<void> {
  for await (const version of readAll(ctx.table, DocumentVersion, { filter: { documentId: { eq: id } }, orderBy: { sort: "nth", descending: false } })) Object.assign(uow.edit(version), { documentStatus: status, editorIds });
}
