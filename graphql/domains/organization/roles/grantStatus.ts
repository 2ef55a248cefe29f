import { enumeration, type ValueOf } from "../../../table/enumeration.ts";

/** States of what gives somebody rights for a time: role grants, delegations, machine clients. */
export const GrantStatus = enumeration("GrantStatus", "Where something that gives rights stands.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  ACTIVE: { zh: "生效", en: "Active", tone: "good", about: "Gives its rights, between its dates where it has any." },
  REVOKED: { zh: "已终止", en: "Revoked", tone: "bad", about: "Gives no rights any more, at once and for good." },
});
export type GrantStatus = ValueOf<typeof GrantStatus>;
