import { GraphQLError, type ASTVisitor, type ValidationContext } from "graphql";

/**
 * In place of graphql's own rule of this name, which lists every type of the schema before it looks at a document, so as
 * to suggest names. Callers are suggested none (`hideSchemaDetailsFromClientErrors`). Documents that define types are
 * refused before (ExecutableDefinitionsRule).
 */
export function KnownTypeNamesRule(context: ValidationContext): ASTVisitor {
  return {
    NamedType(node) {
      if (!context.getSchema().getType(node.name.value)) context.reportError(new GraphQLError(`Unknown type "${node.name.value}".`, { nodes: node }));
    },
  };
}
