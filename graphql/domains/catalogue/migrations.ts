import { Product } from "./product/product.ts";
import { licenceMigrations } from "./qualification/licenceMigrations.ts";

export const migrations = licenceMigrations("catalogue", [Product]);
