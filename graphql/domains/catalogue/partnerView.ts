/** What partners see of products and licences; see platform/access/partnerView.ts for the form. */
export const cataloguePartnerView: Readonly<Record<string, string>> = {
  Product: "code name genericName tradeName dosageForm strength pack unitsPerPack approvalNumber manufacturer category storageClass",
  Qualification: "ownerId kind number scope issuedOn expiresOn fileId renewsId renewedById status title",
};
