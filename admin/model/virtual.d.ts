/** What modelPlugin.ts resolves these to. */
declare module "virtual:console-model" {
  const model: import("../../graphql/schema/model.ts").Model;
  export default model;
}

/** Addresses of the files. */
declare module "virtual:console-model-parts" {
  export const index: string;
  export const appendix: string;
  export const domains: Record<string, string>;
}
