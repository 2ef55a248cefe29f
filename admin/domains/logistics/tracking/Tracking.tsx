import type { PageRecord } from "../../../api/record.ts";
import { DeliveryTrackingPanel } from "./DeliveryTrackingPanel.tsx";

/** On a delivery that has left. */
export default function Tracking({ record: { id, version, status, historical } }: { record: PageRecord }) {
  if (historical || (status !== "SHIPPED" && status !== "SIGNED")) return null;
  return <DeliveryTrackingPanel deliveryId={id} version={version} isOpen />;
}
