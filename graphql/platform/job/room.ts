import { declareRoom } from "../domain/domain.ts";
import { JobResolver } from "./jobResolver.ts";

export const jobRoom = declareRoom({ resolvers: [JobResolver] });
