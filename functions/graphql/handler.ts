import { usePaperRenderer } from "../../graphql/platform/paper/paperRenderer.ts";
import { graphqlDoor } from "../graphqlDoor.ts";
import { renderElsewhere } from "../paper/renderElsewhere.ts";

const { PAPER_FUNCTION } = process.env;
if (PAPER_FUNCTION) usePaperRenderer(renderElsewhere(PAPER_FUNCTION));

/** The door for people, through the console. */
export const handler = graphqlDoor("console");
