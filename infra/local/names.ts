/** Names of the local system's table and buckets. */
export const tableName = "pharmops";
export const bucket = "pharmops-files";
export const anchorsBucket = "pharmops-anchors";
/** Where a system on this machine keeps the key with which it seals ID numbers and addresses of chat robots. */
export const webhookKeyFile = "webhook-key";
