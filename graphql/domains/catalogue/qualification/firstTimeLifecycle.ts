import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import type { Role } from "../../../platform/access/role.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import type { ApprovalRoute } from "../../../platform/approval/routes.ts";
import { lifecycle, type AnyAction, type Guard, type Lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { licenceExpiry, type Owner } from "./licensed.ts";

/** States of suppliers, products and carriers, which need approval before first use. 首营审批 */
export const FirstTimeStatus = enumeration("FirstTimeStatus", "Status of the first-time approval of a supplier, product or carrier.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "May not be used." },
  SUBMITTED: { zh: "首营审批中", en: "Under first-time approval", tone: "warning", about: "May not be used yet." },
  APPROVED: { zh: "合格", en: "Approved", tone: "good", about: "May be used while its qualifications are valid." },
  EXPIRED: { zh: "证照失效", en: "Expired", tone: "bad", about: "A qualification that all business with it needs is no longer valid; approved again once its renewal is verified." },
  BLOCKED: { zh: "停用", en: "Blocked", tone: "bad", about: "May not be used until quality unblocks it." },
});
export type FirstTimeStatus = ValueOf<typeof FirstTimeStatus>;

interface FirstTime<T> {
  route: ApprovalRoute;
  submitters: readonly Role[];
  /** Checked on submission and on every approval step. */
  guards: readonly Guard<T>[];
  /** What else is done with the records. */
  actions?: Readonly<Record<string, AnyAction<T, FirstTimeStatus>>>;
}

/** Whether it has passed its first-time approval and is not blocked. Its documents decide on the day whether it may be used. */
export const isApproved = ({ status }: { status: FirstTimeStatus }): boolean => status === "APPROVED" || status === "EXPIRED";

/** 首营企业, 首营品种 and carriers share one approval: quality reviews, the head of quality decides. GSP, 五(一)1 */
export function firstTimeLifecycle<T extends Owner>({ route, submitters, guards, actions }: FirstTime<T>): Lifecycle<T, FirstTimeStatus> {
  return lifecycle<T, FirstTimeStatus>({
    states: FirstTimeStatus,
    initial: "DRAFT",
    editable: ["DRAFT"],
    moves: { EXPIRED: ["APPROVED"] },
    byDate: [licenceExpiry({ valid: "APPROVED", expired: "EXPIRED" })],
    rests: ["APPROVED"],
    actions: {
      ...approval<T, FirstTimeStatus>({
        route,
        submitters,
        draft: "DRAFT",
        pending: "SUBMITTED",
        approved: "APPROVED",
        submit: { label: { zh: "提交首营审批", en: "Submit" }, about: "Submits it for first-time approval by quality.", guards },
        guards,
      }),
      block: {
        label: { zh: "停用", en: "Block" },
        about: "Stops all business with it immediately.",
        from: ["APPROVED", "EXPIRED"],
        to: "BLOCKED",
        tone: "danger",
        input: ReasonInput,
      },
      unblock: {
        label: { zh: "恢复", en: "Unblock" },
        about: "Allows business with it again.",
        from: "BLOCKED",
        to: "APPROVED",
        input: ReasonInput,
        guards,
      },
      ...actions,
    },
  });
}
