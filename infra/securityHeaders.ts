/** The origins outside its own that the console talks to. */
export interface ConsoleOrigins {
  api: string[];
  issuer: string[];
  /** Where uploaded files are sent to and read from. */
  files: string[];
}

/** What a page of the console may load and reach. One declaration for CloudFront and for the local server. */
export function contentSecurityPolicy({ api, issuer, files }: ConsoleOrigins): string {
  const directives: Record<string, string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    // MUI writes its styles at run time, and a static page has no nonce to give it.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:", ...files],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...api, ...issuer, ...files],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "frame-src": [...files, "blob:"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(" ")}`)
    .join("; ");
}

/** What the answer form may load and reach: its own files and its own door, and nothing from elsewhere. */
export const answerFormPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The other headers of every answer. CloudFront sets them through its own words for them; see stacks/console.ts. */
export const referrerPolicy = "same-origin";
export const permissionsPolicy = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";
