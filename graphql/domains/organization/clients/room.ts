/** Programs that call the API. */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ClientSecretResolver } from "./clientSecret.ts";
import { ClientSecretTermsResolver } from "./clientSecretTerms.ts";
import { MachineClientResolver } from "./machineClientResolver.ts";

export const clientsRoom = declareRoom({
  resolvers: [
    MachineClientResolver,
    ClientSecretResolver,
    ClientSecretTermsResolver,
  ],
  access: {
    ClientSecretTerms: { read: ["systemAdministrator", "departmentManager", "auditor"], actions: {} },
    MachineClient: {
      read: ["systemAdministrator", "departmentManager", "auditor"],
      actions: { create: ["systemAdministrator"], update: ["systemAdministrator"], issueSecret: ["systemAdministrator"], revokeSecret: ["systemAdministrator", "departmentManager"], revoke: ["systemAdministrator", "departmentManager"] },
    },
  },
});
