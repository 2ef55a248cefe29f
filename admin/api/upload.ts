import { ApiFault } from "./ApiFault.ts";
import type { ConsoleDataProvider } from "./dataProvider.ts";
import { mediaTypeOf } from "./mediaType.ts";
import type { StoredFile } from "./record.ts";

/** Where and how the bytes of an announced file are sent. */
export interface FilePlace {
  url: string;
  method: string;
  headers: { name: string; value: string }[];
}

/**
 * Brings a file to where the API wants it: announces it with its hash, sends the bytes to the address given, and has
 * the server look at what arrived. `progress` is a share between 0 and 1.
 */
export async function upload(
  dataProvider: ConsoleDataProvider,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<StoredFile> {
  const place = await dataProvider.requestUpload({
    fileName: file.name,
    contentType: mediaTypeOf(file),
    size: file.size,
    sha256: await sha256(file),
  });
  await sendFile(place, file, progress, signal);
  return dataProvider.confirmUpload(place.id);
}

export async function sha256(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** fetch cannot tell how far an upload is; XMLHttpRequest can. */
export function sendFile(
  place: FilePlace,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new ApiFault("NETWORK", "app.file.notSent", undefined, request.status));
    request.open(place.method, place.url);
    for (const { name, value } of place.headers) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => (request.status < 300 ? resolve() : fail());
    request.onerror = fail;
    request.onabort = fail;
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
