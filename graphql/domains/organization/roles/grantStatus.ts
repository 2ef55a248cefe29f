import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/** States of role grants, delegations and API clients. */
export const GrantStatus = enumeration("GrantStatus", "Status of a role grant, delegation or API client.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  ACTIVE: { zh: "生效", en: "Active", tone: "good", about: "In effect, within its dates if it has any." },
  REVOKED: { zh: "已终止", en: "Revoked", tone: "bad", about: "Ended immediately and permanently." },
});
export type GrantStatus = ValueOf<typeof GrantStatus>;
