/** The catalogue: products, and the licences that suppliers, products, customers and carriers own. 五(一)1, 四(三) */
import { declareDomain } from "../../platform/domain/domain.ts";
import { companyRoom } from "./company/room.ts";
import { personsRoom } from "./persons/room.ts";
import { productsRoom } from "./product/room.ts";
import { qualificationsRoom } from "./qualification/room.ts";

declareDomain({
  name: "catalogue",
  label: { zh: "商品与资质", en: "Catalogue" },
  rooms: [companyRoom, productsRoom, qualificationsRoom, personsRoom],
});
