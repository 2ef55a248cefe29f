import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { StartProblem } from "./problem.ts";

const neededNode = [20, 19] as const;
const neededJava = 17;

/** The Java to run: the one JAVA_HOME names, else the one on the path. */
export const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";

export function checkNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1])) return;

  throw new StartProblem(
    `Node ${version} is too old: PharmOps needs ${neededNode.join(".")} or newer. Install a current one from https://nodejs.org.`,
  );
}

/** DynamoDB Local is a Java program; better to say so than to fail with its class file version. */
export async function checkJava(command = java): Promise<void> {
  const version = await javaVersion(command);
  if (version !== undefined && version >= neededJava) return;

  const found = version === undefined ? `No Java was found (tried "${command}").` : `"${command}" is Java ${version}.`;
  throw new StartProblem(
    `${found} The local database needs Java ${neededJava} or newer:\n` +
      "  Debian, Ubuntu   apt-get install openjdk-17-jre-headless\n" +
      "  macOS            brew install openjdk@17\n" +
      "  elsewhere        https://adoptium.net\n" +
      "or let JAVA_HOME point to one that is installed already.",
  );
}

async function javaVersion(command: string): Promise<number | undefined> {
  const output = await promisify(execFile)(command, ["-version"]).catch(() => undefined);
  return output && majorVersion(output.stderr + output.stdout);
}

/** Java 8 calls itself 1.8. */
export function majorVersion(output: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match ? Number(match[1]) : undefined;
}
