/**
 * Where files are looked through for malware before they count. The port is `FileScanner`; the scanner that comes with
 * the product knows one text only, the test file that EICAR publishes for this purpose. It shows that the way works and
 * finds no real malware: for that, a deployment sets a scanner of its own with `useFileScanner`.
 */
export interface FileScanner {
  /** The name of what was found in the bytes, or undefined where nothing was. Throws where it cannot tell: then the file does not count. */
  scan(bytes: Uint8Array): Promise<string | undefined>;
}

/** In two parts, so that this source is not itself taken for the test file. */
const eicar = Buffer.from(String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$` + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

const testScanner: FileScanner = {
  scan: async (bytes) => (Buffer.from(bytes).includes(eicar) ? "EICAR-Test-File" : undefined),
};

let scanner = testScanner;

/** Replaces the scanner; answers how to put the one before back. */
export function useFileScanner(another: FileScanner): () => void {
  const before = scanner;
  scanner = another;
  return () => {
    scanner = before;
  };
}

export const scanFile = (bytes: Uint8Array): Promise<string | undefined> => scanner.scan(bytes);
