import { createContext, useContext } from "react";
import { useResourceContext } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ConsoleModel } from "./consoleModel.ts";

const ModelContext = createContext<ConsoleModel | null>(null);

export const ModelProvider = ModelContext.Provider;

export function useModel(): ConsoleModel {
  const model = useContext(ModelContext);
  if (!model) throw new Error("useModel needs a ModelProvider");
  return model;
}

/** The entity whose list, form or page is being shown. */
export function useEntity(): EntityModel {
  const resource = useResourceContext();
  const model = useModel();
  if (!resource) throw new Error("useEntity needs a resource");
  return model.resource(resource);
}
