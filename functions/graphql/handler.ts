import { graphqlDoor } from "../graphqlDoor.ts";

/** The door for people, through the console. */
export const handler = graphqlDoor("console");
