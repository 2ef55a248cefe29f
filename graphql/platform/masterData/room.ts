import type { Room } from "../domain/domain.ts";
import { MasterDataChangeResolver } from "./masterDataChangeResolver.ts";

export const masterDataRoom: Room = { resolvers: [MasterDataChangeResolver] };
