/**
 * An error of the product: logs and traces call it by the name of its class, which the functions keep although they are
 * minified (`functions/leanSources.ts`).
 */
export abstract class NamedError extends Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
