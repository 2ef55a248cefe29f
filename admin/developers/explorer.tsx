import "graphiql/style.css";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";

interface ExplorerOptions {
  partnerUrl: string;
  tokenUrl: string;
  language: "zh" | "en";
}

const START = `query {
  me { displayName party { displayName } }
  purchaseOrders(first: 5) { nodes { number status expectedOn } totalCount }
}
`;

/** Nothing of what is typed here outlives the page: a token is among it. */
const forgetful = { length: 0, getItem: () => null, setItem: () => undefined, removeItem: () => undefined, clear: () => undefined };

const hints = {
  zh: "请在下方的 Headers 中填写 authorization：Bearer 加访问令牌。令牌只保留在此页面中。",
  en: "Put your token into the headers below: authorization, Bearer and the token. It stays in this page only.",
};

/** GraphiQL over the partners' endpoint. Answers how to close it again. */
export function openExplorer(place: HTMLElement, { partnerUrl, language }: ExplorerOptions): () => void {
  const fetcher = async (request: object, options?: { headers?: Record<string, string> }): Promise<never> => {
    const response = await fetch(partnerUrl, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": language, ...options?.headers },
      body: JSON.stringify(request),
    });
    return (await response.json()) as never;
  };
  const root = createRoot(place);
  root.render(
    <>
      <p>{hints[language]}</p>
      <GraphiQL fetcher={fetcher} defaultTabs={[{ query: START, headers: '{ "authorization": "Bearer " }' }]} storage={forgetful} defaultEditorToolsVisibility="headers" />
    </>,
  );
  return () => root.unmount();
}
