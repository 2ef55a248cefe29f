/**
 * An error of the console. Each class writes its name out, because the console's build shortens the names of classes:
 * that is the difference to the base class of graphql/, infra/ and functions/.
 */
export abstract class NamedError extends Error {
  abstract override readonly name: string;
}
