/** The demo's price lists: one for all customers with floors, one for the clinics of a county, and one that awaits approval. */
import { addDays } from "../../../platform/businessDate.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import type { Customer } from "../customers/customer.ts";
import { customersPart } from "../customers/customers.demo.ts";
import { CustomerGroup } from "../customers/customerGroup.ts";
import { PriceList } from "./priceList.ts";

interface Given {
  customers: ReadonlyMap<string, Customer>;
  products: ReadonlyMap<string, Product>;
}

type Line = readonly [product: string, price: number, floor?: number];

/** Prices are in ten-thousandths: 17.9980 is 179980. */
export const pricesPart = demoPart({ needs: { customers: customersPart, products: productsPart }, enter: list, report: () => "价格表 price lists" });

async function list(cast: Cast, { customers, products }: Given): Promise<void> {
  const draft = (title: string, lines: readonly Line[], values: object = {}): Promise<PriceList> =>
    cast.create("sales-lead", PriceList, {
      title,
      startsOn: cast.today,
      endsOn: addDays(cast.today, 365),
      lines: lines.map(([product, price, floor]) => ({ productId: products.get(product)!.id, price, floor })),
      ...values,
    });
  const submitted = async (one: PriceList): Promise<PriceList> => cast.act("sales-lead", PriceList, "submit", one);
  const approved = async (one: PriceList): Promise<PriceList> => cast.act("department-manager", PriceList, "approve", await submitted(one), { comment: "同意" });
  const clinics = await cast.create("sales-lead", CustomerGroup, { name: "县域基层医疗机构" });
  await approved(await draft("年度批发价", [["P-1003", 245_980, 205_000], ["P-1004", 689_900, 600_000]]));
  await approved(await draft("县域基层优惠价", [["P-1003", 239_980]], { groupId: clinics.id }));
  await submitted(await draft("康民大药房年度价", [["P-1001", 164_950], ["P-1003", 236_500]], { customerId: customers.get("YD-003")!.id, startsOn: addDays(cast.today, 7) }));
}
