import { Box, Skeleton } from "@mui/material";
import { Suspense } from "react";
import { useResourceContext } from "react-admin";
import type { EntityPage } from "../domains/entityPage.ts";
import { pageOf } from "../domains/pages.ts";
import { useModel } from "../model/ModelContext.tsx";
import { BooleanInput } from "./BooleanInput.tsx";
import { DateInput } from "./DateInput.tsx";
import { DateTimeInput } from "./DateTimeInput.tsx";
import { EnumInput } from "./EnumInput.tsx";
import { FileInput } from "./FileInput.tsx";
import { IntegerInput } from "./IntegerInput.tsx";
import { LinesInput } from "./LinesInput.tsx";
import { MoneyInput } from "./MoneyInput.tsx";
import { ObjectInput } from "./ObjectInput.tsx";
import { Prefilled } from "./Prefilled.tsx";
import { NarrowedReferenceInput, ReferenceInput } from "./ReferenceInput.tsx";
import { SourceLineInput } from "./SourceLineInput.tsx";
import { TextInput } from "./TextInput.tsx";
import { UnitInput } from "./UnitInput.tsx";
import type { AttributeInputProps } from "./useAttributeInput.ts";

/** Any attribute that people can set, by its kind. */
export function AttributeInput(props: AttributeInputProps) {
  const page = usePage();
  const path = props.source.replaceAll(/\.\d+/g, "");
  const from = page.sourceLines?.[path];
  const prefill = page.prefills?.[path];
  const choices = page.choices?.[path];
  const Input = page.inputs?.[path] ?? InputOfKind;
  const input = from ? <SourceLineInput {...props} from={from} /> : choices ? <NarrowedReferenceInput {...props} choices={choices} /> : <Input {...props} />;
  return (
    <Suspense fallback={<Skeleton height={40} />}>
      {prefill ? (
        <Prefilled source={props.source} prefill={prefill}>
          {input}
        </Prefilled>
      ) : (
        input
      )}
    </Suspense>
  );
}

/** What the page of the form's entity declares. */
function usePage(): EntityPage {
  const model = useModel();
  const resource = useResourceContext();
  return resource ? pageOf(model.resource(resource).name) : {};
}

function InputOfKind(props: AttributeInputProps) {
  switch (props.attribute.kind) {
    case "int":
      return props.attribute.unit ? <UnitInput {...props} unit={props.attribute.unit} /> : <IntegerInput {...props} />;
    case "money":
      return <MoneyInput {...props} />;
    case "date":
      return <DateInput {...props} />;
    case "dateTime":
      return <DateTimeInput {...props} />;
    case "boolean":
      return <BooleanInput {...props} />;
    case "enum":
      return <EnumInput {...props} />;
    case "reference":
      return <ReferenceInput {...props} />;
    case "file":
      return <FileInput {...props} />;
    case "object":
      return <Box sx={{ gridColumn: "1 / -1", minWidth: 0 }}>{props.attribute.list ? <LinesInput {...props} Part={AttributeInput} /> : <ObjectInput {...props} Part={AttributeInput} />}</Box>;
    case "text":
      return (
        <Box sx={{ gridColumn: props.row === undefined ? "1 / -1" : undefined }}>
          <TextInput {...props} />
        </Box>
      );
    default:
      return <TextInput {...props} />;
  }
}
