/** The GraphQL schema that is served, as sorted text: what `schema.graphql` holds. */
export { printSchemaText } from '../graphql/schema.ts';
