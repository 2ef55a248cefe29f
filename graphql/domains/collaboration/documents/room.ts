/** Documents that departments share. 八(二)3 */
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors, everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { SharedDocumentReadersResolver } from "./documentReaders.ts";
import { DocumentVersionResolver } from "./documentVersion.ts";
import "./notices.ts";
import { SharedDocumentResolver } from "./sharedDocument.ts";

const shared = ["IN_FORCE", "WITHDRAWN"];

export const documentsRoom = declareRoom({
  resolvers: [SharedDocumentResolver, SharedDocumentReadersResolver, DocumentVersionResolver],
  access: {
    // A draft, and its versions, are known to its editors alone.
    SharedDocument: { read: [...everyone.map((role) => ({ role, only: "status", of: shared })), ...own("editorIds")], actions: { create: contributors, update: own("editorIds", contributors) } },
    DocumentVersion: { read: [...everyone.map((role) => ({ role, only: "documentStatus", of: shared })), ...own("editorIds")], actions: {} },
  },
});
