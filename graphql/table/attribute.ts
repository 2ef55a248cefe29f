/**
 * Declares one attribute of an entity, of a document's line or of an input: its GraphQL field, its labels, and what
 * people may enter. Everything else that knows the attribute (inputs, filters, the console) reads it from here.
 */
import "reflect-metadata";
import { Field, FieldResolver, Float } from "type-graphql";
import { Cost } from "./fieldCost.ts";
import type { Holds } from "./entity.ts";
import type { InputLimits, Unit } from "../schema/model.ts";

export interface AttributeOptions {
  /** Labels in the console's two languages. */
  zh: string;
  en: string;
  /** What the attribute means, with its unit: the field's description in the schema. */
  about: string;
  /** What somebody who fills it in should know and the label does not say: shown beside the input. */
  help?: { zh: string; en: string };
  /** Other words that people use for it: understood as titles of columns in files that are imported. */
  also?: readonly string[];
  nullable?: boolean;
  /** Of a whole number of small steps: how people read and enter it. See unit.ts. */
  unit?: Unit;
  /** False for whole numbers that count nothing, such as years: people see them without their thousands apart. */
  grouped?: false;
  /** A longer text, edited in several lines. */
  text?: boolean;
  /** The name of a person: sorted by the reading of the surname, 曾 under zēng. */
  ofPerson?: true;
  /**
   * What to use instead, and from which day on the field may be gone: "Use trackingNumbers. Removed on 2027-06-30." The
   * day is at least as far off as docs/partners.md promises.
   */
  deprecated?: string;
  /** Data of a person: why it is kept, and for how long; see platform/personal. Only of an entity's own attributes, and of texts, lists or what may be null. */
  personal?: Personal;
  /** What people may enter; `true` where there is no limit besides the type's own. */
  input?: InputLimits | true;
}

/** Why data of a person is kept, and for how long. PIPL on purpose and retention */
export interface Personal {
  /** Of the enumeration PersonalPurpose. */
  purpose: string;
  /** Full years after which it is erased. */
  keepYears: number;
  /** Attribute with the day or moment from which they count; the record's creation where left out. While it is empty, they have not begun. */
  since?: string;
  /** What demands that it is kept so long: it is then not erased before, whoever asks. */
  demandedBy?: { zh: string; en: string };
  /** Hidden attributes that hold the same in another form. */
  with?: readonly string[];
}

export interface AttributeDeclaration extends Omit<AttributeOptions, "input"> {
  name: string;
  /** Resolved late, because declarations refer to each other. */
  type: () => unknown;
  list: boolean;
  input?: InputLimits;
  /** For references: the entity class, the field that gives the record itself, and for `Node` the types that it may hold. */
  reference?: { to: () => Function; as: string; holds?: Holds };
}

const declared = new Map<object, AttributeDeclaration[]>();

/** Attributes of a class and of the classes it extends, base classes first. */
export function attributesOf(target: Function): AttributeDeclaration[] {
  const parent = Object.getPrototypeOf(target.prototype)?.constructor as Function | undefined;
  const inherited = parent && parent !== Object ? attributesOf(parent) : [];
  return [...inherited, ...(declared.get(target.prototype) ?? [])];
}

/** Every declared attribute, of entities, lines and inputs alike. */
export const everyAttribute = (): { of: string; attribute: AttributeDeclaration }[] =>
  [...declared].flatMap(([prototype, attributes]) => attributes.map((attribute) => ({ of: prototype.constructor.name, attribute })));

export function declareAttribute(prototype: object, attribute: AttributeDeclaration): void {
  const own = declared.get(prototype);
  if (own) own.push(attribute);
  else declared.set(prototype, [attribute]);
}

/** The element type where the thunk returns a list: `() => [String]`. */
function unwrap(type: () => unknown): { element: () => unknown; list: boolean } {
  let list = false;
  try {
    list = Array.isArray(type());
  } catch {
    // A class declared further down the same file: never a list of something unknown yet.
  }
  return { element: () => (list ? (type() as unknown[])[0] : type()), list };
}

export function Attribute(type: () => unknown, options: AttributeOptions): PropertyDecorator {
  return (prototype, name) => {
    const { element, list } = unwrap(type);
    if (element === (Float as unknown)) throw new Error("No Float: money and quantities are integers");
    Field(type as () => typeof String, { nullable: options.nullable ?? false, description: options.about, deprecationReason: options.deprecated, simple: true })(
      prototype,
      name,
    );
    const { maxItems } = options.input === true ? {} : (options.input ?? {});
    if (list && maxItems) Cost({ entries: maxItems })(prototype, name);
    declareAttribute(prototype, {
      ...options,
      name: String(name),
      type: element,
      list,
      input: options.input === true ? {} : options.input,
    });
  };
}

/**
 * On a method of an entity's resolver: a value that is worked out whenever it is asked for. People see it like an
 * attribute; it is stored nowhere, and lists neither filter nor sort by it.
 */
export function Computed(entity: Function, type: () => unknown, options: Omit<AttributeOptions, "input">): MethodDecorator {
  return (prototype, name, descriptor) => {
    FieldResolver(type as () => typeof String, { nullable: options.nullable ?? false, description: options.about })(prototype, name, descriptor as PropertyDescriptor);
    declareAttribute(entity.prototype as object, { ...options, name: String(name), type, list: false });
  };
}
