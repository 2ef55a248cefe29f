import { declareRoom } from "../domain/domain.ts";
import { MasterDataChangeResolver } from "./masterDataChangeResolver.ts";

export const masterDataRoom = declareRoom({ resolvers: [MasterDataChangeResolver] });
