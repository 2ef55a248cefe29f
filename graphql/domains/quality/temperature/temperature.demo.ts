/** The demo's monitoring point: a day of half-hourly readings of its storage zone, with one hour too warm. */
import { demoPart } from "../../../demo/part.ts";
import { placesPart } from "../../supply/places/places.demo.ts";
import { MonitoringPoint } from "./monitoringPoint.ts";

const halfHour = 30 * 60_000;

export const temperaturePart = demoPart({
  needs: { places: placesPart },
  async enter(cast, { places }) {
    const point = await cast.create("qa-officer", MonitoringPoint, { name: "常温库 1 号探头", device: "TH-2026-0001", kind: "ZONE", zoneId: places.get("A-01-01")!.zoneId, low: 100, high: 300, intervalMinutes: 30, holdAfterMinutes: 240, calibratedUntil: "2027-06-30", validatedUntil: "2027-06-30" });
    const readings = Array.from({ length: 48 }, (_, i) => {
      const warm = i === 30 || i === 31 ? 305 : 225;
      return { at: new Date(cast.now.getTime() - (47 - i) * halfHour).toISOString(), temperature: warm + Math.round(12 * Math.sin(i / 6)) - (warm > 300 ? 0 : 5), humidity: 520 };
    });
    await cast.act("warehouse-keeper", MonitoringPoint, "record", point, { readings });
  },
  report: () => "监测点 a monitoring point with a day of readings",
});
