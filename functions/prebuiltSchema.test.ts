/** The functions answer every field just as the schema would that type-graphql builds: same types, same methods, same arguments. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type * as GraphQL from "graphql";
import type { GraphQLField, GraphQLInputType, GraphQLObjectType, GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleOptions, declarationsOf, prebuilt } from "./bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-prebuilt-"));
const testing = join(import.meta.dirname, "testing/bothTypeGraphqls.ts");

interface Loaded {
  resolvers: () => unknown;
  buildSchemaSync(options: object): { original: GraphQLSchema; standIn: GraphQLSchema };
  describeTypes(): void;
  partnerSchema(product: GraphQLSchema): GraphQLSchema;
  calls: unknown[];
  classOf(type: string): { prototype: object } | undefined;
  graphql: typeof GraphQL;
}


afterAll(() => rmSync(folder, { recursive: true }));

const entry = `
  export { buildSchemaSync, calls } from "./testing/bothTypeGraphqls.ts";
  import { getMetadataStorage } from "./testing/bothTypeGraphqls.ts";
  export { resolvers } from "../graphql/schema/schema.ts";
  export { partnerSchema } from "../graphql/schema/partnerSchema.ts";
  export { describeTypes } from "../graphql/platform/entity/describeLater.ts";
  export * as graphql from "graphql";
  export const classOf = (name) => getMetadataStorage().objectTypes.find((type) => type.name === name)?.target;
`;

describe.each(["graphql", "partner"] as const)("the %s function", (ofFunction) => {
  let loaded: Loaded;
  let schemas: { original: GraphQLSchema; standIn: GraphQLSchema };

  beforeAll(async () => {
    const { "type-graphql": _, "reflect-metadata": __, ...alias } = bundleOptions.alias;
    const outfile = join(folder, ofFunction, "both.cjs");
    await build({
      ...bundleOptions,
      minify: false,
      keepNames: true,
      external: ["class-validator"],
      alias,
      define: prebuilt,
      stdin: { contents: entry, resolveDir: import.meta.dirname, loader: "ts" },
      outfile,
      plugins: [
        {
          name: "both",
          setup: ({ onResolve, resolve }) => {
            onResolve({ filter: /^type-graphql$/ }, ({ importer, pluginData, ...where }) =>
              importer === testing ? (pluginData ? undefined : resolve("type-graphql", { kind: where.kind, resolveDir: where.resolveDir, importer, pluginData: true })) : { path: testing },
            );
          },
        },
      ],
    });
    writeFileSync(join(folder, ofFunction, "function.declarations"), declarationsOf(ofFunction));
    // The metadata storage of type-graphql, shared by all its copies.
    delete (globalThis as { TypeGraphQLMetadataStorage?: unknown }).TypeGraphQLMetadataStorage;
    loaded = createRequire(import.meta.url)(outfile) as Loaded;
    loaded.describeTypes();
    const { original, standIn } = loaded.buildSchemaSync({ resolvers: loaded.resolvers(), validate: false, skipCheck: true });
    schemas = { original: ofFunction === "partner" ? loaded.partnerSchema(original) : original, standIn };
  });

  test("every type, field and argument is what type-graphql makes of the declarations", () => {
    const { lexicographicSortSchema, printSchema } = loaded.graphql;
    for (const type of [schemas.original.getQueryType()!, schemas.original.getMutationType()!]) type.description = schemas.standIn.getType(type.name)!.description;
    expect(printSchema(lexicographicSortSchema(schemas.standIn))).toBe(printSchema(lexicographicSortSchema(schemas.original)));
  });

  /** A value of this type, by which it is known again; objects come from GraphQL without a prototype. */
  function sample(type: GraphQLInputType, path: string): unknown {
    const { isInputObjectType, isListType, isNonNullType } = loaded.graphql;
    if (isNonNullType(type)) return sample(type.ofType, path);
    if (isListType(type)) return [sample(type.ofType, `${path}.0`), sample(type.ofType, `${path}.1`)];
    return isInputObjectType(type) ? samples(Object.values(type.getFields()), path) : path;
  }

  const samples = (things: readonly { name: string; type: GraphQLInputType }[], path: string): object =>
    Object.assign(Object.create(null) as object, Object.fromEntries(things.map(({ name, type }) => [name, sample(type, `${path}.${name}`)])));

  interface Observed {
    answer: unknown;
    calls: unknown[];
  }

  async function observe(field: GraphQLField<unknown, unknown>, root: object, args: object): Promise<Observed> {
    const resolve = field.resolve ?? loaded.graphql.defaultFieldResolver;
    loaded.calls.length = 0;
    const answer = await resolve(root, args, { the: "context" }, { fieldName: field.name } as never);
    return { answer, calls: loaded.calls.splice(0) };
  }

  test("every field is answered by the same methods, after the same middlewares, with the same arguments", async () => {
    const types = Object.values(schemas.original.getTypeMap()).filter((type): type is GraphQLObjectType => type instanceof loaded.graphql.GraphQLObjectType && !type.name.startsWith("__"));
    let compared = 0;
    let answeredByCalls = 0;
    for (const type of types) {
      const twins = (schemas.standIn.getType(type.name) as GraphQLObjectType).getFields();
      const fields = Object.values(type.getFields());
      const root = Object.assign(Object.create(loaded.classOf(type.name)?.prototype ?? null) as object, Object.fromEntries(fields.filter(({ args }) => args.length === 0).map(({ name }) => [name, `the ${name}`])));
      for (const field of fields) {
        const args = samples(field.args, field.name);
        const observed = await observe(field, root, args);
        expect(await observe(twins[field.name]!, root, args), `${type.name}.${field.name}`).toEqual(observed);
        expect(twins[field.name]!.extensions.rule, `${type.name}.${field.name}`).toEqual(field.extensions.rule);
        compared++;
        if (observed.calls.length > 0) answeredByCalls++;
      }
    }
    // A comparison of nothing would find no difference.
    expect(compared).toBeGreaterThan(ofFunction === "partner" ? 100 : 1000);
    expect(answeredByCalls).toBeGreaterThan(ofFunction === "partner" ? 30 : 300);
  });

  test("what implements an interface is known, and of which type a record is", () => {
    const { original, standIn } = schemas;
    for (const name of ["Node", "Problem"]) {
      const node = (schema: GraphQLSchema) => schema.getType(name) as GraphQL.GraphQLInterfaceType;
      const names = (schema: GraphQLSchema) => schema.getPossibleTypes(node(schema)).map((type) => type.name).sort();
      expect(names(standIn)).toEqual(names(original));
      for (const type of names(original)) {
        expect(standIn.isSubType(node(standIn), standIn.getType(type) as GraphQLObjectType)).toBe(true);
        expect(node(standIn).resolveType!(Object.create(loaded.classOf(type)!.prototype), undefined, undefined as never, undefined as never)).toBe(type);
      }
      expect(standIn.isSubType(node(standIn), standIn.getType("Money") as GraphQLObjectType)).toBe(false);
    }
  });

  test("introspection tells the same of both", async () => {
    const { getIntrospectionQuery, graphqlSync } = loaded.graphql;
    const tell = (schema: GraphQLSchema) => {
      const types = (graphqlSync({ schema, source: getIntrospectionQuery() }).data as { __schema: { types: { name: string }[] } }).__schema.types;
      return types.map(({ name }) => name).sort();
    };
    expect(tell(schemas.standIn)).toEqual(tell(schemas.original));
  });
});
