import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { accessDenied } from "../../../platform/access/access.ts";
import { rolesOf } from "../../../platform/access/principal.ts";
import { carriageStaff, quality } from "../../../platform/access/roleGroups.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { Delivery } from "../../sales/deliveries/delivery.ts";
import type { DeliveryException } from "./deliveryException.ts";
import { closeException } from "./deliveryWatch.ts";

export const DeliveryExceptionStatus = enumeration("DeliveryExceptionStatus", "Whether action is required.", {
  OPEN: { zh: "待处理", en: "Open", tone: "bad" },
  RESOLVED: { zh: "已解决", en: "Resolved", tone: "good" },
});
export type DeliveryExceptionStatus = ValueOf<typeof DeliveryExceptionStatus>;

class ResolutionInput {
  @Attribute(() => String, { zh: "处理结果", en: "Resolution", about: "Findings and measures.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  resolution!: string;
}

/** Temperature is quality's, everything else is for those who look after carriage. GSP 附录3 */
const byWhomItConcerns: Guard<DeliveryException> = ({ kind }, { principal }) => {
  const [needed, held] = [kind === "TEMPERATURE" ? quality : carriageStaff, rolesOf(principal)];
  return needed.some((role) => held.includes(role)) ? [] : [accessDenied({ needed, held })];
};

async function resolve({ record, input: { resolution }, uow, ctx }: Step<DeliveryException, ResolutionInput>): Promise<void> {
  Object.assign(record, { endedBy: "PERSON", resolution, resolvedById: ctx.principal.id, resolvedAt: ctx.now.toISOString() });
  closeException(uow.edit((await ctx.loader.load<Delivery>(record.deliveryId))!), record.kind, ctx.now);
}

export const deliveryExceptionLifecycle = lifecycle<DeliveryException, DeliveryExceptionStatus>({
  states: DeliveryExceptionStatus,
  initial: "OPEN",
  editable: [],
  actions: {
    resolve: { label: { zh: "解决", en: "Resolve" }, about: "Resolves the exception with findings and measures; quality resolves those of temperature.", from: "OPEN", to: "RESOLVED", tone: "primary", input: ResolutionInput, guards: [byWhomItConcerns], effect: resolve },
  },
});
