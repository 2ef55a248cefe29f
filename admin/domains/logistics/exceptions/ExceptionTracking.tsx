import type { PageRecord } from "../../../api/record.ts";
import { DeliveryTrackingPanel } from "../tracking/DeliveryTrackingPanel.tsx";

/** On an exception: what anyone who resolves it has to know of the delivery's way. */
export default function ExceptionTracking({ record: { deliveryId, version, status } }: { record: PageRecord }) {
  return <DeliveryTrackingPanel deliveryId={String(deliveryId)} version={version} isOpen={status === "OPEN"} />;
}
