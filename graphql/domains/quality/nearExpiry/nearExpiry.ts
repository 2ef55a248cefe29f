import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { StandingAlert, standingAlert } from "../../../platform/alert/standingAlert.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { Product } from "../../catalogue/product/product.ts";
import { costOf } from "../../supply/api.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { expiryStage, stockExpiringWithin, type ExpiryStage } from "./expiryStage.ts";
import { NearExpiryTerms } from "./nearExpiryTerms.ts";

export const NearExpiryKind = enumeration("NearExpiryKind", "How near its expiry stock is.", {
  NEAR: { zh: "近效期", en: "Near expiry", tone: "warning", about: "To be promoted while it can still be sold." },
  STOP_SALE: { zh: "停售", en: "Stop sale", tone: "bad", about: "Held: too little time is left." },
  EXPIRED: { zh: "已过期", en: "Expired", tone: "bad", about: "Held, and to be moved to disposal." },
});
export type NearExpiryKind = ValueOf<typeof NearExpiryKind>;

/**
 * Stock near its expiry, found daily: the promotion list, held batches and expired ones. 五(二)1, 五(二)3
 * How many days before is the setting `NearExpiryTerms`; who is notified, and when, is in supply/stock/expiryWarnings.ts.
 */
@Entity<NearExpiry>({
  prefix: "nexp",
  domain: "quality",
  label: { zh: "近效期库存", en: "Near-expiry stock" },
  many: "nearExpiries",
  about: "Stock near its expiry, with quantity and cost.",
  clause: "五(二)1 · GSP",
  representation: "name",
  search: ["name"],
  lists: { all: ["foundOn", "expiresOn"], standing: ["foundOn", "expiresOn"], "kind+standing": ["expiresOn"], batchId: ["foundOn"], productId: ["foundOn"] },
})
export class NearExpiry extends StandingAlert {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch near its expiry." })
  batchId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Attribute(() => NearExpiryKind, { zh: "阶段", en: "Stage", about: "How near its expiry it is." })
  kind!: NearExpiryKind;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold." })
  expiresOn!: string;

  @Attribute(() => SafeInt, { zh: "库存数量", en: "On hand", about: "Packs on hand." })
  quantity!: number;

  @Attribute(() => Money, { zh: "临期成本", en: "Value", about: "Their share of what the batch cost, without tax; empty where that is unknown.", nullable: true })
  value?: Money;
}

type Found = Pick<NearExpiry, "batchId" | "productId" | "kind" | "expiresOn" | "quantity" | "value">;

/** Today's stock of one stage. */
const ofStage = (stage: ExpiryStage) => async (ctx: Context): Promise<Found[]> => {
  const terms = await settingValues(ctx, NearExpiryTerms);
  const stock = await stockExpiringWithin(stage === "NEAR" ? terms.nearDays : stage === "STOP_SALE" ? terms.stopSaleDays : 0, ctx);
  const batches = [...stock].filter(([, [first]]) => expiryStage(first!.expiresOn, ctx.today, terms) === stage);
  return Promise.all(
    batches.map(async ([batchId, balances]) => {
      const quantity = balances.reduce((sum, { onHand }) => sum + onHand, 0);
      const batch = await ctx.loader.load<Batch>(batchId);
      const { productId, expiresOn } = balances[0]!;
      return { batchId, productId, kind: stage, expiresOn, quantity, value: batch ? await costOf(ctx, batch, quantity) : undefined };
    }),
  );
};

standingAlert(NearExpiry, {
  about: "batchId",
  evidence: ["quantity", "value"],
  find: { NEAR: ofStage("NEAR"), STOP_SALE: ofStage("STOP_SALE"), EXPIRED: ofStage("EXPIRED") },
  to: ["supplyLead", "salesLead", "marketingLead"],
});

export const NearExpiryResolver = EntityResolver(NearExpiry);
