/** What the demo company has agreed with its carriers: invented. Data only. Prices in minor units. */

interface DemoLane {
  region: "HB" | "HD" | "XN";
  mode: "ROAD" | "AIR";
  service: "SHARED" | "DEDICATED" | "EXPRESS";
  storageClass: "AMBIENT" | "COOL" | "COLD";
  days: number;
  minimum?: number;
  surcharge: number;
  bands: readonly (readonly [overKg: number, upToKg: number, pricing: "FLAT" | "PER_KG", price: number])[];
}

export interface DemoCarrierContract {
  carrier: string;
  title: string;
  lanes: readonly DemoLane[];
  upTo: "submitted" | "approved";
}

export const carrierContracts: readonly DemoCarrierContract[] = [
  {
    carrier: "JZ-001",
    title: "冀中物流年度承运",
    upTo: "approved",
    lanes: [
      { region: "HB", mode: "ROAD", service: "SHARED", storageClass: "AMBIENT", days: 1, surcharge: 500, bands: [[0, 50, "FLAT", 6_000], [50, 200, "PER_KG", 140], [200, 2_000, "PER_KG", 110]] },
      { region: "HB", mode: "ROAD", service: "SHARED", storageClass: "COOL", days: 1, surcharge: 500, bands: [[0, 50, "FLAT", 7_500], [50, 2_000, "PER_KG", 165]] },
      { region: "HD", mode: "ROAD", service: "SHARED", storageClass: "AMBIENT", days: 3, minimum: 9_000, surcharge: 500, bands: [[0, 2_000, "PER_KG", 210]] },
      { region: "XN", mode: "ROAD", service: "SHARED", storageClass: "AMBIENT", days: 5, minimum: 12_000, surcharge: 600, bands: [[0, 2_000, "PER_KG", 290]] },
    ],
  },
  {
    carrier: "BC-002",
    title: "北辰冷链年度承运",
    upTo: "approved",
    lanes: [
      { region: "HB", mode: "ROAD", service: "DEDICATED", storageClass: "COLD", days: 1, surcharge: 800, bands: [[0, 100, "FLAT", 38_000], [100, 1_000, "PER_KG", 320]] },
      { region: "HD", mode: "AIR", service: "EXPRESS", storageClass: "COLD", days: 1, minimum: 30_000, surcharge: 1_200, bands: [[0, 500, "PER_KG", 1_180]] },
      { region: "HB", mode: "ROAD", service: "SHARED", storageClass: "AMBIENT", days: 1, surcharge: 500, bands: [[0, 100, "FLAT", 12_000], [100, 1_000, "PER_KG", 125]] },
    ],
  },
  {
    carrier: "ZY-003",
    title: "自有车队内部结算价",
    upTo: "submitted",
    lanes: [{ region: "HB", mode: "ROAD", service: "DEDICATED", storageClass: "AMBIENT", days: 0, surcharge: 0, bands: [[0, 800, "FLAT", 18_000]] }],
  },
];

export const drivers = [{ vehicle: "冀A8D066", driver: "程远" }] as const;
