import { FormHelperText, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { ResourceContextProvider } from "react-admin";
import { FormProvider, useForm, useFormContext, useWatch } from "react-hook-form";
import { useParams } from "react-router";
import type { EntityModel } from "../../../../graphql/schema/model.ts";
import type { PageRecord } from "../../../api/record.ts";
import { useRecord } from "../../../documents/useRecord.ts";
import { changedInput, type Values, valuesOf } from "../../../forms/formValues.ts";
import { AttributeInput } from "../../../inputs/AttributeInput.tsx";
import { FieldGrid } from "../../../inputs/FieldGrid.tsx";
import { type AttributeInputProps, useAttributeInput } from "../../../inputs/useAttributeInput.ts";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { inputsOf } from "../../../model/consoleModel.ts";
import { useEntity, useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { useNames } from "../../../values/useNames.ts";

interface ProposedValue {
  attribute: string;
  after: string | null;
}

/** The record's own form with its present values; what is altered in it is what the change proposes. */
export default function ProposedValuesInput(props: AttributeInputProps) {
  const label = useLabel();
  const { error, helperText } = useAttributeInput(props);
  const recordId = useRecordId();
  const [named] = useNames(recordId ? [recordId] : []);
  const entity = useModel().entity(named?.__typename ?? "");
  return (
    <>
      <Typography component="h2" variant="subtitle1" sx={{ gridColumn: "1 / -1" }}>
        {label(props.attribute.label)}
      </Typography>
      {recordId && entity ? (
        <PresentValues key={recordId} entity={entity} id={recordId} source={props.source} />
      ) : (
        <Typography color="text.secondary">{label({ zh: "请先选择变更对象", en: "Choose the record first" })}</Typography>
      )}
      {error && <FormHelperText error>{helperText}</FormHelperText>}
    </>
  );
}

/** Of a new change the form says it; of one that is edited, its record. */
function useRecordId(): string | undefined {
  const entered = useWatch({ name: "recordId" }) as string | null | undefined;
  const { id = "" } = useParams();
  const { record } = useRecord(useEntity(), id);
  return entered ?? (record?.recordId as string | undefined);
}

function PresentValues({ entity, id, source }: { entity: EntityModel; id: string; source: string }) {
  const { record } = useRecord(entity, id);
  return record ? <AlteredValues entity={entity} record={record} source={source} /> : <PageLoading />;
}

function AlteredValues({ entity, record, source }: { entity: EntityModel; record: PageRecord; source: string }) {
  const { getValues, setValue } = useFormContext();
  const [attributes] = useState(() => inputsOf(entity, "update"));
  const form = useForm<Values>({ defaultValues: valuesOf(attributes, record) });

  useEffect(() => {
    const proposed = ((getValues(source) ?? []) as ProposedValue[]).map(({ attribute, after }) => [attribute, after && (JSON.parse(after) as unknown)] as const);
    form.reset({ ...valuesOf(attributes, record), ...Object.fromEntries(proposed) }, { keepDefaultValues: true });
    const subscription = form.watch((values) => {
      const altered = Object.entries(changedInput(attributes, record, values)).map(([attribute, value]): ProposedValue => ({ attribute, after: value === null ? null : JSON.stringify(value) }));
      setValue(source, altered, { shouldDirty: true });
    });
    return () => subscription.unsubscribe();
  }, [form, attributes, record, source, getValues, setValue]);

  return (
    <ResourceContextProvider value={entity.many}>
      <FormProvider {...form}>
        <FieldGrid>
          {attributes.map((attribute) => (
            <AttributeInput key={attribute.name} attribute={attribute} source={attribute.name} />
          ))}
        </FieldGrid>
      </FormProvider>
    </ResourceContextProvider>
  );
}
