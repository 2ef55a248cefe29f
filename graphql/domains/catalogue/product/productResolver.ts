import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { taxClassFindings } from "./assignTaxClass.ts";
import { Product } from "./product.ts";

const nameOf = ({ genericName, tradeName, strength, pack }: Product): string => [tradeName ? `${genericName}(${tradeName})` : genericName, strength, pack].filter(Boolean).join(" ");

/** 上市许可持有人 and 生产企业, both of which papers name. 药品管理法 §57 */
const makersOf = ({ authorisationHolder: holder, manufacturer }: Product): string => (holder && holder !== manufacturer ? `${holder} / ${manufacturer}` : manufacturer);

/** Derived fields, and who decides on the tax. */
export const prepareProduct = ({ record, before }: { record: Product; before?: Product }): Finding[] => {
  record.name = nameOf(record);
  record.makers = makersOf(record);
  return taxClassFindings(record, before);
};

export const ProductResolver = EntityResolver(Product, { create: true, update: true, prepare: prepareProduct });
