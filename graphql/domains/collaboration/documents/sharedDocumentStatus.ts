import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

export const SharedDocumentStatus = enumeration("SharedDocumentStatus", "Status of a shared document.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Known to its editors alone." },
  IN_FORCE: { zh: "已生效", en: "In force", tone: "good", about: "Its readers are asked to confirm each version." },
  WITHDRAWN: { zh: "已撤回", en: "Withdrawn", tone: "bad" },
});
export type SharedDocumentStatus = ValueOf<typeof SharedDocumentStatus>;
