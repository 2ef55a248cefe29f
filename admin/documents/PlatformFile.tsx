import { Alert, Button } from "@mui/material";
import { type ReactNode, useState } from "react";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { downloadText } from "../jobs/download.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";

interface PlatformFileProps {
  button: string;
  /** The file, or null where there is nothing to hand over. */
  fetchFile: (dataProvider: ConsoleDataProvider) => Promise<{ fileName: string; text: string } | null>;
  children: ReactNode;
}

/** Downloads a file that a person hands to a platform of the authorities; the children say what to do with it. */
export function PlatformFile({ button, fetchFile, children }: PlatformFileProps) {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [fault, setFault] = useState<Error | null>(null);
  const save = async () => {
    setFault(null);
    try {
      const file = await fetchFile(dataProvider);
      if (file) downloadText(file.text, file.fileName, "text/csv;charset=utf-8");
    } catch (error) {
      setFault(error as Error);
    }
  };
  if (fault) return <FaultPanel fault={fault} retry={() => void save()} />;
  return (
    <Alert
      severity="info"
      action={
        <Button variant="outlined" color="inherit" onClick={() => void save()}>
          {button}
        </Button>
      }
    >
      {children}
    </Alert>
  );
}
