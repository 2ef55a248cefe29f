/** The zones and locations of the demo company's warehouse. Data only. */

export const zones = [
  { name: "常温待验区", kind: "RECEIVING", storageClass: "AMBIENT" },
  { name: "常温合格区", kind: "STORAGE", storageClass: "AMBIENT" },
  { name: "常温不合格区", kind: "REJECTED", storageClass: "AMBIENT" },
  { name: "常温退货区", kind: "RETURNS", storageClass: "AMBIENT" },
  { name: "阴凉待验区", kind: "RECEIVING", storageClass: "COOL" },
  { name: "阴凉合格区", kind: "STORAGE", storageClass: "COOL" },
  { name: "阴凉退货区", kind: "RETURNS", storageClass: "COOL" },
  { name: "冷藏待验区", kind: "RECEIVING", storageClass: "COLD" },
  { name: "冷藏合格区", kind: "STORAGE", storageClass: "COLD" },
  { name: "冷藏不合格区", kind: "REJECTED", storageClass: "COLD" },
  { name: "冷藏退货区", kind: "RETURNS", storageClass: "COLD" },
] as const;

export const locations = [
  { code: "R-A-01", zone: "常温待验区" },
  { code: "A-01-01", zone: "常温合格区" },
  { code: "A-01-02", zone: "常温合格区" },
  { code: "A-02-01", zone: "常温合格区" },
  { code: "X-A-01", zone: "常温不合格区" },
  { code: "T-A-01", zone: "常温退货区" },
  { code: "R-B-01", zone: "阴凉待验区" },
  { code: "B-01-01", zone: "阴凉合格区" },
  { code: "T-B-01", zone: "阴凉退货区" },
  { code: "R-C-01", zone: "冷藏待验区" },
  { code: "C-01-01", zone: "冷藏合格区" },
  { code: "X-C-01", zone: "冷藏不合格区" },
  { code: "T-C-01", zone: "冷藏退货区" },
] as const;
