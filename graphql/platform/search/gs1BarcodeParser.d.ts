/** What is used of gs1-barcode-parser-mod, which declares no types. */
declare module "gs1-barcode-parser-mod" {
  const gs1: {
    /** Throws where the text is no GS1 code. */
    parseBarcode(text: string): { codeName: string; parsedCodeItems: { ai: string; data: string | number | Date }[] };
  };
  export default gs1;
}
