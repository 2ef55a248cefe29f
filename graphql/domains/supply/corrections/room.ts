/** Corrections of what was read from the packs of a batch. 五(二)1, GSP */
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { BatchCorrectionResolver } from "./batchCorrection.ts";
import "./batchCorrectionPapers.ts";
import "./notices.ts";

const authors = ["receiver", "inspector", "warehouseKeeper", "qaOfficer"] as const;

export const correctionsRoom = declareRoom({
  resolvers: [BatchCorrectionResolver],
  access: {
    BatchCorrection: { read: everyone, actions: { create: authors, update: authors, cancel: authors, attach: authors } },
  },
});
