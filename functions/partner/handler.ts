import { graphqlDoor } from "../graphqlDoor.ts";

/** The door for partners' machines. */
export const handler = graphqlDoor("partner");
