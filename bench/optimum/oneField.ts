/** The least that start-up can be compared with: Apollo on Lambda with one field, bundled like the product. */
import { ApolloServer } from "@apollo/server";
import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import { buildSchema } from "graphql";

export const handler = startServerAndCreateLambdaHandler(
  new ApolloServer({ schema: buildSchema("type Query { hello: String }"), rootValue: { hello: "world" } }),
  handlers.createAPIGatewayProxyEventV2RequestHandler(),
);
