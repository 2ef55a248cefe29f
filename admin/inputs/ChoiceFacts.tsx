import { Typography } from "@mui/material";
import { Fragment } from "react";
import type { Named } from "../api/record.ts";
import { attributesOf } from "../model/consoleModel.ts";
import { useModel } from "../model/ModelContext.tsx";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { WithoutLinks } from "../values/RecordLink.tsx";

/** What decides between choices, below the name of one. Choices that were found elsewhere bring none. */
export function ChoiceFacts({ entity, choice, facts }: { entity: string; choice: Named; facts: string[] }) {
  const model = useModel().entity(entity);
  const holder = choice as unknown as Record<string, unknown>;
  const known = (model ? attributesOf(model, facts) : []).filter(({ name }) => holder[name] !== null && holder[name] !== undefined);
  if (known.length === 0) return null;
  return (
    <Typography variant="caption" color="text.secondary" component="span" sx={{ display: "block" }}>
      {/* An option is a thing to press: nothing in it is another one. */}
      <WithoutLinks value>
        {known.map((attribute, i) => (
          <Fragment key={attribute.name}>
            {i > 0 && " · "}
            <AttributeValue attribute={attribute} holder={holder} />
          </Fragment>
        ))}
      </WithoutLinks>
    </Typography>
  );
}
