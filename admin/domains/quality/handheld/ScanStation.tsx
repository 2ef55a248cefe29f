import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Label } from "../../../../graphql/schema/model.ts";
import { scannedPack, type ScannedPack } from "./scannedPack.ts";
import { signalRefused, signalTaken } from "./signals.ts";
import { Wedge } from "./wedge.ts";

/** What was scanned is taken, or refused for a reason. */
export type OnScan = (pack: ScannedPack) => Label | undefined | Promise<Label | undefined>;

interface Station {
  /** Why the last scan was refused. */
  refusal: Label | undefined;
  scanned(text: string): void;
  listen(onScan: OnScan | undefined): void;
}

const StationContext = createContext<Station | undefined>(undefined);

export function useStation(): Station {
  const station = useContext(StationContext);
  if (!station) throw new Error("There is no scan station here");
  return station;
}

/** The step on the screen receives each scan. */
export function useScan(onScan: OnScan): void {
  const { listen } = useStation();
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    listen((pack) => latest.current(pack));
    return () => listen(undefined);
  }, [listen]);
}

const unread: Label = { zh: "未能处理此次扫码，请重扫", en: "That scan failed: scan it again" };

const taken = async (text: string, onScan: OnScan | undefined): Promise<Label | undefined> => onScan?.(await scannedPack(text));

/** Where scans come together: from a scanner that types, from the camera, and by hand. They are taken one after the other. */
export function ScanStation({ children }: { children: ReactNode }) {
  const [refusal, setRefusal] = useState<Label>();
  const listener = useRef<OnScan | undefined>(undefined);
  const turn = useRef<Promise<void>>(Promise.resolve());

  const scanned = useCallback((text: string) => {
    turn.current = turn.current.then(async () => {
      const refused = await taken(text, listener.current).catch(() => unread);
      setRefusal(refused);
      (refused ? signalRefused : signalTaken)();
      // What comes next is on the screen before the next scan is taken.
      await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    });
  }, []);

  useEffect(() => {
    const wedge = new Wedge(scanned);
    const onKey = (event: KeyboardEvent) => {
      if (wedge.key(event.key, event.timeStamp, event.ctrlKey)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [scanned]);

  const listen = useCallback((onScan: OnScan | undefined) => {
    listener.current = onScan;
    setRefusal(undefined);
  }, []);
  const station = useMemo(() => ({ refusal, scanned, listen }), [refusal, scanned, listen]);
  return <StationContext value={station}>{children}</StationContext>;
}
