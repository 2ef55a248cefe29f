/** Media types of files by their ending, of those that browsers name in other ways or not at all. */
export const mediaTypes: Readonly<Record<string, string>> = {
  tif: "image/tiff",
  tiff: "image/tiff",
  ofd: "application/ofd",
  xml: "application/xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export const mediaTypeOf = ({ name, type }: Pick<File, "name" | "type">): string => mediaTypes[name.replace(/^.*\./, "").toLowerCase()] ?? type;
