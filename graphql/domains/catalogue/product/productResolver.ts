import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "./product.ts";

const nameOf = ({ genericName, tradeName, strength, pack }: Product): string => [tradeName ? `${genericName}(${tradeName})` : genericName, strength, pack].filter(Boolean).join(" ");

/** Derived fields. */
export const prepareProduct = ({ record }: { record: Product }): void => {
  record.name = nameOf(record);
};

export const ProductResolver = EntityResolver(Product, { create: true, update: true, prepare: prepareProduct });
