/** What the build makes of the partners' SDL and of the texts; see build.ts. */
declare module "virtual:partner-reference" {
  const html: string;
  export default html;
}

declare module "*.md" {
  const html: string;
  export default html;
}
