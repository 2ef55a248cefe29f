/**
 * That a figure of customer service has left its band: answers that are late, customers that are not asked or not
 * satisfied. It is active until the figure is back. 六, 七
 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { enumeration, labelOf, type ValueOf } from "../../../table/enumeration.ts";
import { basisPoint } from "../../../table/unit.ts";
import { standingAlert, StandingAlert } from "../../../platform/alert/standingAlert.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { KpiBand, readKpi } from "../../../platform/kpi/kpiReadings.ts";
import { kpiNamed } from "../../../platform/kpi/measures.ts";

export const ServiceAlertKind = enumeration("ServiceAlertKind", "Which figure of customer service has left its band.", {
  ANSWERS_MISSED: { zh: "答复超时率过高", en: "Too many late answers", tone: "bad" },
  RESPONSES_MISSED: { zh: "首次响应超时率过高", en: "Too many late first responses", tone: "bad" },
  COVERAGE_LOW: { zh: "回访覆盖率过低", en: "Too few customers asked", tone: "warning" },
  SATISFACTION_LOW: { zh: "满意评分占比过低", en: "Too few satisfied customers", tone: "bad" },
});
export type ServiceAlertKind = ValueOf<typeof ServiceAlertKind>;

const kpis: Record<ServiceAlertKind, string> = {
  ANSWERS_MISSED: "serviceAnswersMissed",
  RESPONSES_MISSED: "serviceResponsesMissed",
  COVERAGE_LOW: "followUpCoverage",
  SATISFACTION_LOW: "satisfiedCustomers",
};

@Entity<ServiceAlert>({
  prefix: "svcal",
  domain: "service",
  label: { zh: "服务预警", en: "Service alert" },
  about: "That a figure of customer service has left its band; it is active until the figure is back.",
  clause: "六 · 七",
  representation: "name",
  lists: { all: ["foundOn"], standing: ["foundOn"], kind: ["foundOn"] },
})
export class ServiceAlert extends StandingAlert {
  @Attribute(() => ServiceAlertKind, { zh: "预警类别", en: "Kind", about: "Which figure it is." })
  kind!: ServiceAlertKind;

  @Attribute(() => KpiBand, { zh: "区间", en: "Band", about: "How far it is out." })
  band!: KpiBand;

  @Attribute(() => String, { zh: "期间", en: "Period", about: 'The month that it is of: "2026-11".' })
  period!: string;

  @Attribute(() => Int, { zh: "数值", en: "Value", unit: basisPoint, about: "Value of the figure, in hundredths of a percent." })
  value!: number;
}

type Found = Pick<ServiceAlert, "kind" | "band" | "period" | "value">;

/** The newest month that rests on enough tells; the one that is running as well, so that nobody waits for its end. */
async function find(kind: ServiceAlertKind, ctx: Context): Promise<Found[]> {
  const { readings } = await readKpi(ctx, kpiNamed(kpis[kind]), { last: 2, currency: "" });
  const newest = readings.findLast(({ band }) => band !== null);
  return newest && newest.band !== "GOOD" ? [{ kind, band: newest.band!, period: newest.period, value: newest.value! }] : [];
}

const kinds = Object.keys(kpis) as ServiceAlertKind[];

standingAlert(ServiceAlert, {
  // In both languages, because a name is kept.
  called: ({ kind }: Found) => `${labelOf(ServiceAlertKind, kind).zh} ${labelOf(ServiceAlertKind, kind).en}`,
  evidence: [],
  find: Object.fromEntries(kinds.map((kind) => [kind, (ctx: Context) => find(kind, ctx)])),
  to: ["serviceLead", "departmentManager"],
});

export const ServiceAlertResolver = EntityResolver(ServiceAlert);
