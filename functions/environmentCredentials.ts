/**
 * Replaces, in the bundles, the AWS SDK's search for credentials; see bundle.ts. A function finds its role's
 * credentials in the environment and nowhere else, so profiles, single sign-on, instance metadata and the four clients
 * that they need (130 KB) stay out.
 */
// oxlint-disable-next-line no-restricted-imports -- talks to no service: it reads the environment
export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";
