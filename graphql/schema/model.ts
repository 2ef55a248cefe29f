/**
 * What the console needs to know of every entity to draw its lists, forms and pages: derived from the entity
 * declarations, written as JSON by writeModel.ts where the console is built or tested.
 * This file holds types only, so that the console may import it without importing the product.
 */

/** A text in both of the console's languages. */
export interface Label {
  zh: string;
  en: string;
}

export type AttributeKind =
  | "string"
  | "text"
  | "int"
  | "money"
  | "date"
  | "dateTime"
  | "boolean"
  | "enum"
  | "reference"
  | "file"
  | "object";

/** How people read and enter a whole number of small steps: 45 with one digit and "℃" is 4.5℃. */
export interface Unit {
  /** Decimal places. */
  digits: number;
  /** What follows the number. */
  symbol: Label;
}

/** Limits that the server enforces on an input; the console shows them before it sends. */
export interface InputLimits {
  required?: boolean;
  /** May be given when the record is created, never changed afterwards. */
  once?: boolean;
  minLength?: number;
  maxLength?: number;
  /** Integers, in the steps that the API takes: minor units for money, tenths of a degree for temperatures. */
  min?: number;
  max?: number;
  /** A regular expression's source, anchored by the server. */
  pattern?: string;
  /**
   * Required of dates and moments: `past` is today at the latest; of `any`, only the year must be plausible, and a rule
   * of the record's own may say more.
   */
  when?: "past" | "any";
  /** The last digit is the GS1 check digit of those before it. */
  gtin?: true;
  /** Lists only. */
  minItems?: number;
  maxItems?: number;
}

export interface AttributeModel {
  name: string;
  kind: AttributeKind;
  label: Label;
  /** For developers; not in what browsers load. */
  about?: string;
  nullable: boolean;
  list: boolean;
  /** Name of the enum, for kind `enum`. */
  enum?: string;
  /**
   * For kinds `reference` and `file`: name of the entity referred to. The attribute holds its id (`supplierId`);
   * the record itself is in the field `as` (`supplier`).
   */
  entity?: string;
  /** Where a reference may be to records of several types: their names. Absent where it may be to any. */
  entities?: string[];
  as?: string;
  /** Attributes of an embedded object (a document's lines), for kind `object`. */
  attributes?: AttributeModel[];
  /** Of the time limits of a document: the label of each, by its name. */
  clocks?: Record<string, Label>;
  /** False for whole numbers that count nothing, such as years. */
  grouped?: false;
  /** Of a whole number that is shown and entered as a decimal. */
  unit?: Unit;
  /** Absent where people cannot set the attribute. */
  input?: InputLimits;
  /** What somebody who fills it in should know and the label does not say. */
  help?: Label;
  /** Where it is: "SalesOrder.lines.unitPrice". The console puts it in, for what somebody does not see. */
  path?: string;
}

export interface ActionModel {
  /** "submit"; what `availableActions` calls it. */
  name: string;
  /** "submitPurchaseOrder" */
  mutation: string;
  label: Label;
  /** Attributes asked for besides id, version and idempotencyKey. */
  input: AttributeModel[];
  /** "primary" moves the work on, "danger" ends or refuses it. */
  tone: "primary" | "neutral" | "danger";
}

export interface FilterModel {
  name: string;
  /** Equality of one value, one of several values, or a range with inclusive `from` and `to`. */
  by: "equal" | "range";
  kind: AttributeKind;
  label: Label;
  enum?: string;
  entity?: string;
  entities?: string[];
}

/** What is measured on an entity's records, for a tile and a chart of its own. */
export interface KpiModel {
  name: string;
  label: Label;
  /** For developers; not in what browsers load. */
  about?: string;
  clause?: string;
  cadence: "DAY" | "MONTH";
  direction: "HIGHER" | "LOWER" | "BAND";
  /** Role that answers for it. */
  owner: string;
  /** Of a share, what is counted of what; hundredths of a percent. */
  part?: Label;
  /** Whether it is a mean, in hundredths, and no share. */
  mean?: true;
  whole: Label;
  /** Whether its series are amounts, each currency by itself. */
  money: boolean;
  /** References by whose records it is kept too. */
  members?: { attribute: string; label: Label }[];
  /** The list behind it: its filter, and the filter that takes the period, if it has one. */
  list: { filter: Readonly<Record<string, string | boolean>>; by?: string };
}

export interface EntityModel {
  /** GraphQL type: "PurchaseOrder" */
  name: string;
  domain: string;
  label: Label;
  /** The Chinese label as it may be typed: as written, in pinyin, and by initials. */
  typed: string;
  /** For developers; not in what browsers load. */
  about?: string;
  /** Clause of the regulation or the law. */
  clause?: string;
  /** Root field for one record, by id: "purchaseOrder" */
  one: string;
  /** Root field for the connection: "purchaseOrders" */
  many: string;
  /** "createPurchaseOrder" and "updatePurchaseOrder", where people may create or edit. */
  create?: string;
  update?: string;
  /** Attributes that a file to import may hold, where records can be imported. */
  imports?: string[];
  /** Attribute that represents the record in a link: "number" or "name". */
  representation: string;
  attributes: AttributeModel[];
  filters: FilterModel[];
  /** Whether its lists can be searched by words. */
  searched?: true;
  /** Amounts whose sum is known for a list that is counted. */
  totals?: string[];
  /** Attributes that lists can be ordered by, in both directions. */
  sorts: string[];
  /** The order a list opens in, as a value of the `orderBy` enum. */
  defaultOrder: string;
  actions: ActionModel[];
  /** The enum of the attribute `status`, where the entity has a lifecycle. */
  lifecycle?: { enum: string; initial: string };
  /** Name of the approval route, where the document needs approvals. */
  approval?: string;
  /** Whether its records are versions of a setting. */
  setting?: boolean;
  /** Whether files can be attached to its records. */
  attachments?: boolean;
  /** The timeline that its records have: the entity of its entries, and their attribute that names the record. */
  timeline?: { entity: string; by: string };
  /** Papers that its records can be printed on, the usual one first. */
  papers?: { name: string; label: Label }[];
  kpis?: KpiModel[];
}

/** What menus and links need to know of every entity. */
export type EntitySummary = Pick<EntityModel, "name" | "domain" | "label" | "one" | "many" | "create" | "update" | "representation" | "lifecycle" | "approval" | "setting">;

export interface EnumModel {
  name: string;
  /** For developers; not in what browsers load. */
  about?: string;
  values: { value: string; label: Label; tone?: "neutral" | "info" | "good" | "warning" | "bad" }[];
}

export interface Model {
  /** What each domain is called, in the order of the menu. */
  domains: Record<string, Label>;
  entities: Record<string, EntityModel>;
  enums: Record<string, EnumModel>;
}

/** What the console loads at its start: of every entity its summary. */
export interface ModelIndex {
  domains: Record<string, Label>;
  entities: EntitySummary[];
}

/** What few pages ask of all domains together, loaded when it is first asked for. */
export interface ModelAppendix {
  /** Of each entity, its label as it may be typed into the palette (`EntityModel.typed`). */
  typed: Record<string, string>;
  /** The domain that each enum comes with. */
  enums: Record<string, string>;
  /** Labels of the actions of all entities, by name: an entry of an audit trail may name another document's. */
  actions: Record<string, Label>;
}

/** The rest of a domain, loaded when something of it is first shown. */
export interface DomainModel {
  entities: EntityModel[];
  /** Every enum that its entities name. */
  enums: EnumModel[];
}
