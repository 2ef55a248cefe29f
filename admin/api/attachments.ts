import type { Client } from "./client.ts";
import { attachFilesDocument, attachmentAddressesDocument, removeAttachmentDocument } from "./documents.ts";
import { mutateWith } from "./mutate.ts";
import type { Attachments } from "./record.ts";

interface FilesAttempt {
  id: string;
  fileIds: string[];
  idempotencyKey: string;
}

interface RemovalAttempt {
  id: string;
  fileId: string;
  reason: string;
  idempotencyKey: string;
}

/** What people do with the files of a record. */
export interface AttachmentApi {
  attachFiles(attempt: FilesAttempt): Promise<{ id: string }>;
  removeAttachment(attempt: RemovalAttempt): Promise<{ id: string }>;
  /** A fresh address of a file that belongs to a record; null where it does not any more. */
  attachmentAddress(id: string, fileId: string): Promise<string | null>;
}

export function attachmentApi(client: Client): AttachmentApi {
  const mutate = mutateWith(client);
  return {
    attachFiles: (attempt) => mutate(attachFilesDocument, attempt),
    removeAttachment: (attempt) => mutate(removeAttachmentDocument, attempt),

    async attachmentAddress(id, fileId) {
      const { node } = await client.request<{ node: { attachments: Attachments | null } | null }>(attachmentAddressesDocument, { id });
      return node?.attachments?.nodes.find((one) => one.fileId === fileId)?.file?.url ?? null;
    },
  };
}
