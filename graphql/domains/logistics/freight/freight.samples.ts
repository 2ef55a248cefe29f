import fc from "fast-check";
import { amount, day, type Samples } from "../../../test/sample.ts";

const deliveries = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });

export const samples: Samples = {
  FreightCost: fc.record({ departedOn: day, freight: amount, goodsValue: amount, orders: fc.integer({ min: 1, max: 1_000 }), arrived: deliveries, onTime: deliveries }),
};
