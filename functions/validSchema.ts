/** In the place of graphql's validation of schemas, in the bundles: the schema was validated when its SDL was generated. */
export const validateSchema = (): readonly never[] => [];
export const assertValidSchema = (): void => undefined;
