import { Stack } from "@mui/material";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { Nothing } from "../values/Nothing.tsx";
import { useIsBlank } from "../values/useIsBlank.ts";
import type { Values } from "./formValues.ts";

/** The lines of a document in little room: one row of the values that there are, each. */
export function LinesSummary({ attribute, lines }: { attribute: AttributeModel; lines: Values[] }) {
  const isBlank = useIsBlank();
  const all = attribute.attributes ?? [];
  // What people set says enough of a line; of lines that nobody sets, everything is said.
  const parts = all.some((part) => part.input) ? all.filter((part) => part.input) : all;
  if (lines.length === 0) return <Nothing />;
  return (
    <Stack component="ol" sx={{ m: 0, pl: 2.5, typography: "body2" }}>
      {lines.map((line, index) => (
        // Lines have no identity but their place.
        <li key={index}>
          {parts.filter((part) => !isBlank(part, line)).map((part, place) => (
            <span key={part.name}>
              {place > 0 && " · "}
              <AttributeValue attribute={part} holder={line} />
            </span>
          ))}
        </li>
      ))}
    </Stack>
  );
}
