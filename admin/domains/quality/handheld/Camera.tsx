import { Alert, Box } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import { useLabel } from "../../../model/useLabel.ts";

/** What is used of the browser's own reader of barcodes (Shape Detection), which TypeScript does not know. */
interface BarcodeReader {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type BarcodeReaderClass = new (options: { formats: readonly string[] }) => BarcodeReader;

const readerClass = (): BarcodeReaderClass | undefined => (window as unknown as { BarcodeDetector?: BarcodeReaderClass }).BarcodeDetector;

/** What is on packs and shelves. */
const formats = ["data_matrix", "code_128", "ean_13", "ean_8", "qr_code"] as const;

const everyMs = 150;
/** The same code stays in sight for a while: it counts once. */
const sameForMs = 2_000;

/** The camera on the back of the phone, as a scanner. */
export default function Camera({ onRead }: { onRead: (text: string) => void }) {
  const label = useLabel();
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const report = useRef(onRead);
  useEffect(() => {
    report.current = onRead;
  });
  useEffect(() => watch(video.current!, (text) => report.current(text), () => setFailed(true)), []);
  if (failed) return <Alert severity="warning">{label({ zh: "此浏览器不能用摄像头扫码，请用扫码枪或手工输入。", en: "This browser cannot scan with the camera: use a scanner, or type the code." })}</Alert>;
  return <Box component="video" ref={video} muted playsInline aria-label={label({ zh: "摄像头画面", en: "What the camera sees" })} sx={{ width: "100%", maxHeight: "40vh", borderRadius: 1, bgcolor: "common.black" }} />;
}

/** Reads what the camera sees until it is told to stop. */
function watch(video: HTMLVideoElement, onRead: (text: string) => void, onFail: () => void): () => void {
  const over = new AbortController();
  let [last, stream] = [{ text: "", at: -Infinity }, undefined as MediaStream | undefined];
  const stop = () => {
    over.abort();
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const read = async (reader: BarcodeReader): Promise<void> => {
    while (!over.signal.aborted) {
      const [seen] = await reader.detect(video).catch(() => []);
      const at = performance.now();
      if (seen && (seen.rawValue !== last.text || at - last.at > sameForMs)) onRead(seen.rawValue);
      if (seen) last = { text: seen.rawValue, at };
      await new Promise((later) => setTimeout(later, everyMs));
    }
  };
  const begin = async (): Promise<void> => {
    const Reader = readerClass();
    if (!Reader) throw new Error("There is no reader of barcodes");
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    if (over.signal.aborted) return stop();
    video.srcObject = stream;
    await video.play();
    await read(new Reader({ formats }));
  };
  begin().catch(() => {
    if (!over.signal.aborted) onFail();
  });
  return stop;
}
