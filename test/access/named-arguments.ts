import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';

/** Every argument of the schema, also inside of inputs, in which a text is given: `Query.node(id)`, `Organization.gaps(filter.crosswalks)`. */
export function textArguments(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      (isObjectType(type) ? Object.values(type.getFields()) : []).map((field) => ({ type, field })),
    )
    .flatMap(({ type, field }) =>
      field.args.flatMap((argument) =>
        paths(argument, []).map((path) => `${type.name}.${field.name}(${path})`),
      ),
    )
    .sort();
}

function paths(input: GraphQLArgument | GraphQLInputField, within: readonly string[]): readonly string[] {
  const path = [...within, input.name];
  const type = getNamedType(input.type);
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((field) => paths(field, path));
  return ['ID', 'String'].includes(type.name) ? [path.join('.')] : [];
}
