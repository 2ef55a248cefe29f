/**
 * The arrows of docs/architecture.md in one table: what the files of a folder may not import. `oxlint.config.ts` makes
 * the lint step of it, and `arrows.test.ts` shows that each arrow fires.
 *
 * A folder has the arrows of the folders above it; one of the same name replaces theirs.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What imports are refused by: a regular expression, or patterns as in .gitignore, where "!" makes an exception. */
export interface Arrow {
  regex?: string;
  group?: string[];
  message: string;
  /** Types may be imported all the same. */
  allowTypeImports?: boolean;
}

type Arrows = Readonly<Record<string, Arrow>>;

/** Folders beside this one or above it. */
const folders = (...names: string[]): string => String.raw`^\.{1,2}/(.*/)?(${names.join("|")})/`;

const packages = (...patterns: string[]): string => `^(${patterns.join("|")})(/.*)?$`;

/** Clients of AWS but for those named. */
const awsBut = (...clients: string[]): string[] => ["@aws-sdk/*", ...clients.map((client) => `!@aws-sdk/${client}`)];

const outerFolders = "graphql/ is the product: it knows no Lambda, no infrastructure and no console.";
const doors = "functions/ are the doors of graphql/; they know nothing of the infrastructure around them.";

const belowSchema: Arrows = {
  schema: { group: ["**/schema/**", "!**/schema/model.ts"], message: "graphql/schema assembles what is below it; nothing below imports it, apart from the types of model.ts." },
};

const noDemo: Arrow = { regex: String.raw`(^|/)demo/|\.demo\.ts$`, message: "The demo is entered through the product; nothing of the product imports it." };

/** Arrows between the folders of the repository. */
const ofFolders: Readonly<Record<string, Arrows>> = {
  graphql: {
    outer: { regex: folders("functions", "infra", "admin", "bench", "e2e"), message: outerFolders },
    runtime: {
      regex: packages("aws-lambda", "aws-cdk-lib", "@as-integrations/.*", "@aws-lambda-powertools/.*", "react", "react-dom", "react-admin"),
      message: "graphql/ knows no Lambda, no HTTP and no React (types of events apart).",
      allowTypeImports: true,
    },
    aws: { regex: "^@aws-sdk/", message: "Only graphql/table talks to DynamoDB, and only graphql/platform/file to S3." },
  },
  "graphql/domains": { ...belowSchema, demo: noDemo },
  "graphql/platform": { ...belowSchema, demo: noDemo, above: { regex: folders("domains"), message: "Arrows go one way: domains → platform → table." } },
  "graphql/platform/file": { aws: { group: awsBut("core", "credential-provider-node", "s3-request-presigner"), message: "graphql/platform/file signs addresses of S3; only graphql/table talks to DynamoDB." } },
  "graphql/platform/audit/anchor": { aws: { group: awsBut("client-kms"), message: "graphql/platform/audit/anchor signs with KMS; only graphql/table talks to DynamoDB." } },
  "graphql/platform/evidence": { aws: { group: awsBut("client-kms"), message: "graphql/platform/evidence signs with KMS; only graphql/table talks to DynamoDB." } },
  "graphql/table": {
    ...belowSchema,
    above: { regex: folders("platform", "domains", "demo"), message: "graphql/table is the bottom: it imports nothing of the product above it." },
    aws: { group: awsBut("client-dynamodb", "util-dynamodb"), message: "graphql/table talks to DynamoDB and to no other service." },
  },
  functions: {
    demo: noDemo,
    outer: { regex: folders("infra", "admin", "bench", "e2e"), message: doors },
    aws: { regex: "^@aws-sdk/", message: "A door calls graphql/; it talks to no AWS service itself." },
  },
  "functions/commands": { aws: { group: awsBut("client-sqs", "client-dynamodb-streams"), message: "A command replays queues and streams; the table is written through graphql/." } },
  "functions/delivery": { aws: { group: awsBut("client-sesv2", "client-sqs"), message: "Deliveries leave by SES, and failed ones go to SQS; everything else is behind graphql/." } },
  "functions/paper": { aws: { group: awsBut("client-lambda"), message: "Papers are set by a function that others call; everything else is behind graphql/." } },
  "functions/stream": { aws: { group: awsBut("client-lambda"), message: "The stream's function hands deliveries over to the function that delivers; everything else is behind graphql/." } },
  infra: {
    outer: { regex: folders("admin", "bench", "e2e"), message: "infra/ knows the console only as a built folder." },
    product: {
      group: ["**/graphql/**", "!**/functions/graphql/**", "!**/graphql/table/definition.ts", "!**/graphql/table/namedError.ts", "!**/graphql/platform/access/role.ts", "!**/graphql/demo/**", "!**/graphql/golive/**"],
      message: "infra/ imports of graphql/ only the table's definition, the base class of errors, the roles, the demo data and the go-live.",
    },
  },
  admin: {
    model: { regex: String.raw`^\.{1,2}/(.*/)?graphql/schema/model\.ts$`, message: "Of graphql/schema/model.ts the console takes types only.", allowTypeImports: true },
    outer: { regex: folders("functions", "infra", "bench", "e2e"), message: "The console reaches the product only over HTTP." },
    product: { group: ["**/graphql/{schema,table,platform,domains,demo}/**", "!**/graphql/schema/model.ts"], message: "The console reaches graphql/ only over HTTP." },
    browser: { regex: packages("@aws-sdk/.*", "node:.*", "aws-lambda", "type-graphql"), message: "The console runs in a browser and knows no cloud." },
  },
};

/** The domains that all others lean on, each of them on those before it. */
export const foundation: readonly string[] = ["organization", "catalogue", "supply", "sales"];

/**
 * Domains that lean on others than the whole foundation. Analytics reads every trade, and gives people actions from what
 * it finds; the two others know people only.
 */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  analytics: [...foundation, "logistics", "quality", "service", "marketing", "collaboration"],
  collaboration: ["organization"],
  personnel: ["organization"],
  // What customers need is routed to departments.
  service: [...foundation, "collaboration"],
};

export const leansOn = (domain: string): readonly string[] => exceptions[domain] ?? (foundation.includes(domain) ? foundation.slice(0, foundation.indexOf(domain)) : foundation);

const domainsFolder = join(import.meta.dirname, "../graphql/domains");
const domains = readdirSync(domainsFolder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

/** Files of a domain that declare an entity. */
const entityFiles = (domain: string): string[] =>
  readdirSync(join(domainsFolder, domain), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts") && /^@Entity\b/m.test(readFileSync(join(domainsFolder, domain, path), "utf8")));

/** What a domain may not import of another one; `open` is what it may besides its entities and its api.ts. */
function arrowTo(other: string, allowed: boolean, open: readonly string[]): Arrow {
  if (!allowed) return { group: [`**/${other}/**`], message: `This domain does not lean on ${other}: see the table in infra/arrows.ts.` };
  const paths = ["api.ts", ...entityFiles(other), ...open];
  return { group: [`**/${other}/**`, ...paths.map((path) => `!**/${other}/${path}`)], message: `Of ${other}, other domains import its entities and its api.ts.` };
}

function arrowsOf(domain: string, open: readonly string[] = []): Arrows {
  const others = domains.filter((other) => other !== domain).map((other) => [other, arrowTo(other, leansOn(domain).includes(other), open)] as const);
  return { ...Object.fromEntries(others), ownApi: { regex: String.raw`^(\.{1,2}/)+api\.ts$`, message: "api.ts is for other domains; files of the same domain import each other." } };
}

/** Pages and panels follow the arrows of their domains; those of the platform are everybody's, and know no domain. */
function arrowsOfPages(domain: string): Arrows {
  const others = domains.filter((other) => other !== domain && !(domain !== "platform" && leansOn(domain).includes(other)));
  return Object.fromEntries(others.map((other) => [other, { regex: String.raw`^(\.{1,2}/)+${other}/`, message: `Pages of this domain do not lean on ${other}: see the table in infra/arrows.ts. A page adds to those of others with "adds".` }]));
}

const table: Readonly<Record<string, Arrows>> = {
  ...ofFolders,
  ...Object.fromEntries(domains.map((domain) => [`graphql/domains/${domain}`, arrowsOf(domain)])),
  ...Object.fromEntries([...domains, "platform"].map((domain) => [`admin/domains/${domain}`, arrowsOfPages(domain)])),
};

/** Files that build or test the console, outside a browser. */
const consoleOutsideBrowser = [
  "admin/vite.config.ts",
  "admin/firstLoad.ts",
  "admin/answer/limits.ts",
  "admin/offline/serviceWorkerBuild.ts",
  "admin/registerOperations.ts",
  "admin/buildIfChanged.ts",
  "admin/consoleDigest.ts",
  "admin/sourceDigest.ts",
  "admin/model/modelFile.ts",
  "admin/model/modelPlugin.ts",
  "admin/developers/partnerClient.ts",
  "admin/developers/build.ts",
  "admin/test/**",
  "admin/**/*.test.{ts,tsx}",
];

/** Arrows of a folder: its own, and those of the folders above it that it does not replace. */
function arrowsIn(folder: string): Arrows {
  const above = Object.keys(table).filter((one) => `${folder}/`.startsWith(`${one}/`));
  return Object.assign({}, ...above.sort().map((one) => table[one])) as Arrows;
}

/** A part of the demo uses those of other rooms, also of the domains that its own leans on. */
function arrowsOfDemo(domain: string): Arrows {
  const { demo: _, ...arrows } = arrowsIn(`graphql/domains/${domain}`);
  return { ...arrows, ...arrowsOf(domain, ["*/*.demo.ts"]) };
}

/** Each set of files with all arrows that hold for it; a later set replaces an earlier one. */
export function arrowsByFiles(): { files: string[]; arrows: Arrow[] }[] {
  const { browser: _, ...outsideBrowser } = table.admin!;
  return [
    ...Object.keys(table).sort().map((folder) => ({ files: [`${folder}/**`], arrows: Object.values(arrowsIn(folder)) })),
    ...domains.map((domain) => ({ files: [`graphql/domains/${domain}/**/*.demo.ts`], arrows: Object.values(arrowsOfDemo(domain)) })),
    { files: consoleOutsideBrowser, arrows: Object.values(outsideBrowser) },
    // Stories of the browser use the helpers in e2e/.
    { files: ["{graphql,functions,infra}/**/*.test.ts", "graphql/**/*.{samples,remedies,partners}.ts", "graphql/test/**", "admin/domains/**/*.story.ts"], arrows: [] },
  ];
}
