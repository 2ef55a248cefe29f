import type { PageRecord } from "../../../api/record.ts";
import TemperatureCurve from "../../supply/coldChain/TemperatureCurve.tsx";

/** The last days of a monitoring point. */
export default function PointCurve({ record }: { record: PageRecord }) {
  return <TemperatureCurve record={record} entity="MonitoringPoint" />;
}
