/** Programs that call the API. */
import type { Room } from "../../../platform/domain/domain.ts";
import { ClientSecretResolver } from "./clientSecret.ts";
import { MachineClientResolver } from "./machineClientResolver.ts";

export const clientsRoom: Room = {
  resolvers: [
    MachineClientResolver,
    ClientSecretResolver,
  ],
  access: {
    MachineClient: {
      read: ["systemAdministrator", "departmentManager", "auditor"],
      actions: { create: ["systemAdministrator"], update: ["systemAdministrator"], issueSecret: ["systemAdministrator"], revokeSecret: ["systemAdministrator", "departmentManager"], revoke: ["systemAdministrator", "departmentManager"] },
    },
  },
};
