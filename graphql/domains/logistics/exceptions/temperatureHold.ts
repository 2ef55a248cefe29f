/**
 * Goods that left their temperature range on the way are held: nobody signs for what is kept of them before quality has
 * resolved the exception; what is refused comes back. 五(二), GSP 附录3
 */
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";

const notDecided = rule<{ kept: number }>("TEMPERATURE_NOT_DECIDED", {
  clause: "五(二) · GSP 附录3",
  message: { zh: ({ kept }) => `途中温度超限，质量尚未判定，${kept} 盒不得签收`, en: ({ kept }) => `It left its temperature range and quality has not decided: ${kept} packs cannot be signed for` },
  remedy: { zh: () => "请质量管理员处理温度异常，或由客户全部拒收", en: () => "Have quality resolve the temperature exception, or have the customer refuse all of it", by: ["DeliveryException.resolve"] },
});

alongside(Delivery, "sign", ({ record: { lines, openExceptions } }) => {
  const kept = lines.reduce((sum, { quantity, returnedQuantity }) => sum + quantity - returnedQuantity, 0);
  refuseIfAny(openExceptions?.TEMPERATURE && kept > 0 ? [notDecided({ kept })] : []);
});
