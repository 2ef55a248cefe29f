import { EntityResolver } from "../entity/entityResolver.ts";
import { OpenClock } from "./openClock.ts";

export const OpenClockResolver = EntityResolver(OpenClock);
