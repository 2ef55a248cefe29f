/** Who is to read what is meant for some departments, or for everybody. 八(一) */
import { contributors } from "../../platform/access/roleGroups.ts";
import type { Role } from "../../platform/access/role.ts";
import { type Department, staffOf } from "./department.ts";

/** The roles of those who are to read it: of everybody where no department is named. */
export const readerRolesOf = ({ departments }: { departments?: Department[] | null }): readonly Role[] => {
  const named = departments ?? [];
  return named.length > 0 ? [...new Set(named.flatMap(staffOf))] : contributors;
};
