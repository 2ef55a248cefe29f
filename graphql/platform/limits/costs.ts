import { Cost } from "../../table/fieldCost.ts";

/** Says how many points a field costs each time that it is asked for, where its type does not tell; see measure.ts. */
export const Costs = (points: number): MethodDecorator & PropertyDecorator => Cost({ points });
