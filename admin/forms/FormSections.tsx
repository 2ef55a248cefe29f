import { Paper, Typography } from "@mui/material";
import { memo } from "react";
import type { AttributeModel, EntityModel } from "../../graphql/schema/model.ts";
import { pageOf } from "../domains/pages.ts";
import { AttributeInput } from "../inputs/AttributeInput.tsx";
import { FieldGrid } from "../inputs/FieldGrid.tsx";
import { sectionsOf } from "../model/sections.ts";
import { useLabel } from "../model/useLabel.ts";

/**
 * The inputs in the groups that the entity's page declares; what is in no group comes last. The form around it renders
 * whenever its state changes; the inputs follow their own.
 */
export const FormSections = memo(function FormSections({ entity, attributes }: { entity: EntityModel; attributes: AttributeModel[] }) {
  const label = useLabel();
  return sectionsOf(attributes, pageOf(entity.name).sections).map((section) => (
    <Paper key={section.attributes[0]?.name} variant="outlined" sx={{ p: 2, mb: 2 }}>
      {section.title && (
        <Typography component="h2" variant="subtitle1" sx={{ mb: 1.5 }}>
          {label(section.title)}
        </Typography>
      )}
      <FieldGrid>
        {section.attributes.map((attribute) => (
          <AttributeInput key={attribute.name} attribute={attribute} source={attribute.name} />
        ))}
      </FieldGrid>
    </Paper>
  ));
});
