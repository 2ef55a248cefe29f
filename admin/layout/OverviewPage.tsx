import { useLocation } from "react-router";
import { everyOverview, usePages } from "../domains/pages.ts";
import { UnknownPage } from "./UnknownPage.tsx";

/** The page about all records of an entity that is declared at this address; where none is, it says so. */
export function OverviewPage() {
  usePages();
  const { pathname } = useLocation();
  const Page = everyOverview().find(({ path }) => path === pathname)?.page;
  return Page ? <Page /> : <UnknownPage />;
}
