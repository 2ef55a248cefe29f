/** What partners see of deliveries on their way; see platform/access/partnerView.ts for the form. */
export const logisticsPartnerView: Readonly<Record<string, string>> = {
  TrackingEvent: "deliveryId carrierId customerId kind happenedAt place temperature remark reference",
  DeliveryException: "number deliveryId carrierId kind eventId eventCount endedBy resolvedAt status",
};
