/**
 * The suppliers, customers and products that the lines name. A supplier is its name; a customer is a country's programme
 * (its project code), and its country the region; a product is an item from one manufacturing site, since the same
 * substance from another maker is another product, with an approval of its own. Codes follow from that alone, so that
 * every run finds what an earlier one created.
 */
import { createHash } from "node:crypto";
import type { ScmsRow } from "./scmsFile.ts";

export interface SupplierInput {
  code: string;
  name: string;
}

export interface RegionInput {
  code: string;
  name: string;
}

export interface CustomerInput {
  code: string;
  name: string;
  region: RegionInput;
}

export interface ProductInput {
  code: string;
  genericName: string;
  tradeName?: string;
  dosageForm: string;
  strength?: string;
  pack: string;
  unitsPerPack: number;
  manufacturer: string;
  category: "CHEMICAL" | "DIAGNOSTIC";
}

type Values = ScmsRow["values"];

/** The file's product groups: antiretrovirals, two kinds of antimalarials, and rapid tests for HIV and malaria. */
export const categories: ReadonlyMap<string, ProductInput["category"]> = new Map([
  ["ARV", "CHEMICAL"],
  ["ACT", "CHEMICAL"],
  ["ANTM", "CHEMICAL"],
  ["HRDT", "DIAGNOSTIC"],
  ["MRDT", "DIAGNOSTIC"],
]);

export const collapseSpaces = (text: string): string => text.trim().replace(/\s+/g, " ");

/** A code of at most 30 characters: a readable beginning, made unique by what identifies the thing. */
function codeOf(readable: string, ...identity: string[]): string {
  const words = readable.normalize("NFKD").toUpperCase().replace(/[^A-Z0-9]+/g, "-").replace(/^-/, "").slice(0, 18).replace(/-$/, "");
  const hash = createHash("sha256").update(identity.join("\n")).digest("hex").slice(0, 6).toUpperCase();
  return `SCMS-${words}-${hash}`;
}

export function supplierOf(vendor: string): SupplierInput {
  const name = collapseSpaces(vendor);
  return { code: codeOf(name, name), name };
}

/** "110-ZM-T01" of Zambia: a programme of the country ZM. `undefined` for a code of another form. */
export function customerOf(projectCode: string, country: string): CustomerInput | undefined {
  const code = projectCode.trim().toUpperCase();
  const region = /^[A-Z0-9]{3}-([A-Z]{2})-[A-Z0-9]{3}$/.exec(code)?.[1];
  const name = collapseSpaces(country);
  return region && name ? { code, name: `${name} · ${code}`, region: { code: region, name } } : undefined;
}

/** `undefined` where the group says nothing about the category, or the pack size is no number. */
export function productOf(values: Values): ProductInput | undefined {
  const description = collapseSpaces(values["Item Description"]);
  const manufacturer = collapseSpaces(values["Manufacturing Site"]);
  const category = categories.get(values["Product Group"].trim());
  const units = values["Unit of Measure (Per Pack)"].trim();
  if (!category || !/^\d{1,7}$/.test(units)) return undefined;
  const { Brand: brand, Dosage: dosage } = values;
  const strength = dosage === "N/A" ? undefined : collapseSpaces(dosage);
  return {
    code: codeOf(description, description, manufacturer),
    genericName: collapseSpaces(values["Molecule/Test Type"]),
    tradeName: brand === "Generic" ? undefined : collapseSpaces(brand),
    dosageForm: collapseSpaces(values["Dosage Form"]),
    strength,
    pack: packOf(description, strength !== undefined),
    unitsPerPack: Number(units),
    manufacturer,
    category,
  };
}

/**
 * Medicines read "Abacavir 20mg/ml [Ziagen], oral solution, Bottle, 240 ml": everything behind the name distinguishes packs. Names
 * of tests hold commas themselves, and only what is behind the last is the pack: "HIV 1/2, Uni-Gold HIV Kit, 20 Tests".
 */
function packOf(description: string, medicine: boolean): string {
  const comma = medicine ? description.indexOf(",") : description.lastIndexOf(",");
  return description.slice(comma + 1).trim();
}
