/** Names of the local system's table and buckets. */
export const tableName = "pharmops";
export const bucket = "pharmops-files";
export const anchorsBucket = "pharmops-anchors";
