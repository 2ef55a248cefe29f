import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { ShipTo } from "./shipTo.ts";
import { licenceWithAddress } from "./shipToLicence.ts";

export const ShipToStatus = enumeration("ShipToStatus", "Whether goods may go to an address.", {
  PROPOSED: { zh: "待核对", en: "Proposed", tone: "warning", about: "Quality has yet to match it to the licence." },
  MATCHED: { zh: "已核对", en: "Matched", tone: "good", about: "On the customer's licence." },
  RETIRED: { zh: "已停用", en: "Retired", about: "No longer used." },
});
export type ShipToStatus = ValueOf<typeof ShipToStatus>;

const notOnLicence = rule<{ address: string }>("ADDRESS_NOT_ON_LICENCE", {
  clause: "GSP 运输与配送",
  message: { zh: ({ address }) => `客户有效证照的地址中没有“${address}”`, en: ({ address }) => `No valid licence of the customer has the address "${address}"` },
  remedy: { zh: () => "请核对地址，或由质量管理员核验载有该地址的证照", en: () => "Correct the address, or have quality verify a licence that has it", by: ["Qualification.approve"] },
});

const onLicence: Guard<ShipTo> = async (shipTo, ctx) => ((await licenceWithAddress(shipTo, ctx)) ? [] : [notOnLicence({ address: shipTo.address })]);

export const shipToLifecycle = lifecycle<ShipTo, ShipToStatus>({
  states: ShipToStatus,
  initial: "PROPOSED",
  editable: ["PROPOSED"],
  actions: {
    match: {
      label: { zh: "核对通过", en: "Match" },
      about: "Confirms that the address is one of those on the customer's licence.",
      from: "PROPOSED",
      to: "MATCHED",
      tone: "primary",
      duty: "approver",
      decides: true,
      guards: [onLicence],
      effect: async ({ record, ctx }) => {
        record.licenceId = (await licenceWithAddress(record, ctx))!.id;
      },
    },
    retire: {
      label: { zh: "停用", en: "Retire" },
      about: "No longer delivered to.",
      from: ["PROPOSED", "MATCHED"],
      to: "RETIRED",
      tone: "danger",
      input: ReasonInput,
    },
  },
});
