import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFiles } from "../../infra/local/files.ts";
import { anchorKey, startKeys } from "../../infra/local/keys.ts";
import { freePorts } from "../../infra/local/ports.ts";

/** A bucket of anchors and a key of the test's own, which the product finds through its environment. */
export async function startAnchoring(): Promise<{ folder: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "pharmops-anchors-"));
  const { s3: port } = await freePorts();
  const keys = await startKeys({});
  const anchorsBucket = "anchors-of-tests";
  const files = await startFiles({ port, host: "127.0.0.1", bucket: "files-of-tests", anchorsBucket, folder, consoleUrl: "http://localhost:3000" });
  Object.assign(process.env, { ANCHORS_BUCKET: anchorsBucket, ANCHOR_KEY: anchorKey, AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`, AWS_ENDPOINT_URL_KMS: keys.url });
  return {
    folder: join(folder, anchorsBucket),
    stop: async () => {
      await Promise.all([files.stop(), keys.stop()]);
      rmSync(folder, { recursive: true });
      delete process.env.ANCHORS_BUCKET;
    },
  };
}
