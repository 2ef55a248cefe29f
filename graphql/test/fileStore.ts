import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFiles } from "../../infra/local/files.ts";
import { freePorts } from "../../infra/local/ports.ts";

const bucket = "files-of-tests";

/** A store of files for the tests of one file, as `npm start` has one. Answers how to end it. */
export async function startFileStore(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "pharmops-files-test-"));
  const { s3: port } = await freePorts();
  Object.assign(process.env, { FILES_BUCKET: bucket, AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}` });
  const server = await startFiles({ port, host: "127.0.0.1", bucket, folder, consoleUrl: "http://localhost:3000" });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  };
}
