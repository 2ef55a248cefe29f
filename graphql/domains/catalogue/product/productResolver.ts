import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { taxClassFindings } from "./assignTaxClass.ts";
import { Product } from "./product.ts";

const nameOf = ({ genericName, tradeName, strength, pack }: Product): string => [tradeName ? `${genericName}(${tradeName})` : genericName, strength, pack].filter(Boolean).join(" ");

/** Derived fields, and who decides on the tax. */
export const prepareProduct = ({ record, before }: { record: Product; before?: Product }): Finding[] => {
  record.name = nameOf(record);
  return taxClassFindings(record, before);
};

export const ProductResolver = EntityResolver(Product, { create: true, update: true, prepare: prepareProduct });
