import type { PageRecord } from "../../../api/record.ts";
import TemperatureCurve from "./TemperatureCurve.tsx";

/** The whole way of the goods. */
export default function CurveOfTransport({ record }: { record: PageRecord }) {
  return <TemperatureCurve record={record} entity="TransportCurve" />;
}
