import type { Room } from "../domain/domain.ts";
import { JobResolver } from "./jobResolver.ts";

export const jobRoom: Room = { resolvers: [JobResolver] };
