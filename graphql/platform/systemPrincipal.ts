import type { Principal } from "./access/principal.ts";

/** Who acts when the platform itself does: on a schedule, or to admit the first people. Holds no role. */
export const systemPrincipal: Principal = { id: "system", name: "系统", held: [] };
