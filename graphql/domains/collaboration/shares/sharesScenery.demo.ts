/** Titles of the demo company's experience shares. */
export const shareTitles = { arrivals: "集中采购期间的到货安排", calls: "有效期咨询的答复顺序" };
