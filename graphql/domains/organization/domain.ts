/** The organization: people, their roles, and API clients. 二 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { organizationAccess } from "./access.ts";
import { ClientSecretResolver } from "./clients/clientSecret.ts";
import { MachineClientResolver } from "./clients/machineClientResolver.ts";
import { EmployeeResolver } from "./people/employeeResolver.ts";
import { GroupResolver } from "./people/group.ts";
import "./notices.ts";
import { PositionResolver } from "./people/position.ts";
import { SignInChangeResolver } from "./people/signInChange.ts";
import { DelegationResolver } from "./roles/delegationResolver.ts";
import { RoleGrantResolver } from "./roles/roleGrantResolver.ts";

declareDomain({
  name: "organization",
  label: { zh: "组织与人员", en: "Organization" },
  resolvers: [
    EmployeeResolver,
    SignInChangeResolver,
    GroupResolver,
    PositionResolver,
    RoleGrantResolver,
    DelegationResolver,
    MachineClientResolver,
    ClientSecretResolver,
  ],
  access: organizationAccess,
});
