import { demoAccounts, visitingAccount } from "../../graphql/demo/accounts.ts";
import { roleLabel } from "../../graphql/platform/access/role.ts";
import type { LocalAccount } from "./oidc/accounts.ts";

/** The people of the demo, as the sign-in page and the terminal list them. */
export const localAccounts: readonly LocalAccount[] = [...demoAccounts, visitingAccount].map((account) => ({ ...account, role: roleLabel(account.role) }));
