/** Every domain of the product, in the order in which people meet them. A new domain is one line here. */
import { platform } from "../platform/platform.ts";
import { catalogue } from "./catalogue/domain.ts";
import { collaboration } from "./collaboration/domain.ts";
import { logistics } from "./logistics/domain.ts";
import { organization } from "./organization/domain.ts";
import { sales } from "./sales/domain.ts";
import { supply } from "./supply/domain.ts";

export const domains = [sales, catalogue, supply, logistics, organization, collaboration, platform] as const;
