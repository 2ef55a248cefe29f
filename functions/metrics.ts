import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";

/** Written into the log in CloudWatch's embedded format, so that counting costs no request. The alarms read them. */
const metrics = new Metrics({ namespace: process.env.POWERTOOLS_METRICS_NAMESPACE ?? "PharmOps", serviceName: "pharmops" });

/** What the product counts of itself; infra/stacks/api.ts knows the names. */
export type Counted = "Requests" | "Faults" | "FailedRecords" | "FailedDeliveries" | "FailedWebhooks" | "PausedEndpoints" | "FailedClockWork";

export function count(name: Counted, by = 1): void {
  metrics.addMetric(name, MetricUnit.Count, by);
  metrics.publishStoredMetrics();
}
