/** What the local system's table and buckets are called. */
export const tableName = "pharmops";
export const bucket = "pharmops-files";
export const anchorsBucket = "pharmops-anchors";
