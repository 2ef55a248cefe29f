/** Every domain of the product, in the order in which people meet them. A new domain is one line here. */
import { declaredDomains } from "../platform/domain/domain.ts";
import "./sales/domain.ts";
import "./catalogue/domain.ts";
import "./supply/domain.ts";
import "./logistics/domain.ts";
import "./service/domain.ts";
import "./marketing/domain.ts";
import "./quality/domain.ts";
import "./analytics/domain.ts";
import "./organization/domain.ts";
import "./collaboration/domain.ts";
import "./personnel/domain.ts";
import "../platform/platform.ts";

export const domains = declaredDomains();
