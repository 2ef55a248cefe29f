import { useEffect, useState } from "react";
import { lazyPart } from "../layout/lazyPart.tsx";
import { SESSION_LOST } from "./authProvider.ts";

const SessionLostMessage = lazyPart(() => import("./SessionLostMessage.tsx"));

/** Shown over the current page when the session has ended; drafts are kept, and sign-in leads back here. */
export function SessionLostDialog() {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const notice = () => setLost(true);
    window.addEventListener(SESSION_LOST, notice);
    return () => window.removeEventListener(SESSION_LOST, notice);
  }, []);
  return <SessionLostMessage open={lost} />;
}
