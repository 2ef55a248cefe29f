/** The catalogue: products, and the licences that suppliers, products, customers and carriers own. 五(一)1, 四(三) */
import { declareDomain } from "../../platform/domain/domain.ts";
import { catalogueAccess } from "./access.ts";
import { cataloguePartnerView } from "./partnerView.ts";
import { ProductResolver } from "./product/productResolver.ts";
import { QualificationResolver } from "./qualification/qualificationResolver.ts";

declareDomain({
  name: "catalogue",
  label: { zh: "商品与资质", en: "Catalogue" },
  resolvers: [
    ProductResolver,
    QualificationResolver,
  ],
  access: catalogueAccess,
  partnerView: cataloguePartnerView,
});
