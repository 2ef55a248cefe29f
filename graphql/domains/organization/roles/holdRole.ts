/** Grants roles to accounts, withdraws them, and checks which roles exclude each other. */
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { rolesMustBeSeparate } from "../../../platform/access/access.ts";
import type { Account, HeldRole } from "../../../platform/access/principal.ts";
import { rolesSeparateFrom } from "../../../platform/access/role.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";

const forever = "9999-12-31";

const overlap = (a: Pick<HeldRole, "from" | "to">, b: Pick<HeldRole, "from" | "to">): boolean => a.from <= (b.to ?? forever) && b.from <= (a.to ?? forever);

/** Roles that the account holds in the same period and that exclude this one. */
export function separationFindings(account: Account, wanted: Pick<HeldRole, "role" | "from" | "to">): Finding[] {
  const beside = account.heldRoles.filter((held) => overlap(held, wanted)).map(({ role }) => role);
  return rolesSeparateFrom(wanted.role, beside).map((other) => rolesMustBeSeparate({ role: wanted.role, other }));
}

export const endsBeforeItStarts = rule("ENDS_BEFORE_IT_STARTS", {
  message: { zh: () => "结束日期早于开始日期", en: () => "It ends before it starts" },
  remedy: { zh: () => "请更正日期", en: () => "Correct the dates" },
});

export const periodFindings = ({ startsOn, endsOn }: { startsOn: string; endsOn?: string | null }): Finding[] =>
  endsOn && endsOn < startsOn ? [endsBeforeItStarts(undefined, { field: "endsOn" })] : [];

export function hold(uow: UnitOfWork, account: Account, role: HeldRole): void {
  uow.edit(account).heldRoles.push(role);
}

/** Withdraws the role of a grant or a delegation. */
export function release(uow: UnitOfWork, account: Account, sourceId: string): void {
  const edited = uow.edit(account);
  edited.heldRoles = edited.heldRoles.filter((held) => held.sourceId !== sourceId);
}
