/** What modelPlugin.ts resolves these to. */
declare module "virtual:console-model" {
  const model: import("../../graphql/schema/model.ts").Model;
  export default model;
}

declare module "virtual:console-model?url" {
  const url: string;
  export default url;
}
