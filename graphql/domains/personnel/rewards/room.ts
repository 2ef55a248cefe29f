/** The reward fund, and rewards for final results. 十(三) */
import { own } from "../../../platform/access/limitedRules.ts";
import type { Role } from "../../../platform/access/role.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { FundDepositResolver } from "./fundDeposit.ts";
import { RewardResolver } from "./reward.ts";
import { FundEntryResolver, RewardFundResolver } from "./rewardFund.ts";

const overseers: readonly Role[] = ["hr", "departmentManager", "finance", "auditor"];
const proposers: readonly Role[] = ["hr", "departmentManager", "marketingLead", "salesLead", "supplyLead", "serviceLead"];
const ofOthers = (roles: readonly Role[]): readonly Allowed[] => roles.map((role) => ({ role, notSelf: "employeeId" }));

export const rewardsRoom = declareRoom({
  resolvers: [RewardFundResolver, FundEntryResolver, FundDepositResolver, RewardResolver],
  access: {
    // Those who propose name the fund; what is in it is not theirs to know.
    RewardFund: {
      read: [...new Set([...overseers, ...proposers])],
      actions: { create: ["finance"] },
      masks: { funded: overseers, available: overseers, reserved: overseers, granted: overseers },
    },
    // Entries name the reward that they are of, not the person.
    FundEntry: { read: overseers, actions: {} },
    FundDeposit: { read: overseers, actions: { create: ["finance"] } },
    // The beneficiary learns of it when it is granted.
    Reward: { read: [...ofOthers(["hr", "departmentManager", "finance", "auditor"]), ...own("proposerId"), ...own("grantedToId")], actions: { create: ofOthers(proposers), update: own("proposerId", proposers) } },
  },
});
