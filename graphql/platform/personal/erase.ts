/** Erases personal data: the values, their keys, and the files that they name. What the trail says of them is unreadable from then on. */
import type { AttributeDeclaration } from "../../table/attribute.ts";
import type { Node } from "../../table/node.ts";
import { erasePersonal } from "../../table/personal.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import type { Context } from "../context.ts";
import { File } from "../file/file.ts";
import { deleteObject } from "../file/fileStore.ts";
import { goesOnWith } from "../schedule/goOn.ts";

const work = "erasedFiles";

interface ErasedFile {
  fileId: string;
}

/** Erases these attributes of a record in the unit of work; answers the names of those of which anything was held. */
export async function erase(record: Node, attributes: readonly AttributeDeclaration[], uow: UnitOfWork, ctx: Context): Promise<string[]> {
  const values = record as unknown as Record<string, string | undefined>;
  const fileIds = attributes.flatMap(({ name, reference }) => (reference?.to() === File && values[name] ? [values[name]] : []));
  for (const fileId of fileIds) {
    const file = await ctx.loader.load<File>(fileId);
    if (file) uow.edit(file).status = "ERASED";
    uow.leaveOver(work, fileId, { fileId } satisfies ErasedFile);
  }
  return erasePersonal(uow.edit(record), attributes.map(({ name }) => name));
}

/** The bytes go once the record no longer names them; a second time there is nothing left to do. */
goesOnWith<ErasedFile>(work, async ({ fileId }) => {
  await deleteObject(fileId);
  return false;
});
