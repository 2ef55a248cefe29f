import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFiles } from "../../infra/local/files.ts";
import { freePorts } from "../../infra/local/ports.ts";

/** A bucket of the test's own, which the product finds through its environment. */
export async function startBucket(): Promise<{ stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "pharmops-bucket-"));
  const { s3: port } = await freePorts();
  process.env.FILES_BUCKET = "files-of-tests";
  process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${port}`;
  const server = await startFiles({ port, host: "127.0.0.1", bucket: "files-of-tests", folder, consoleUrl: "http://localhost:3000" });
  return {
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
