import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { memoOn } from '../../model/memo-on.ts';

/**
 * How many rows the lists of an introspection have, by `Type.field`: all types, and on average the fields of a type,
 * the arguments of a field and so on. The validation rule of graphql-js bounds how deep they follow each other.
 */
export const introspectionRows = memoOn((schema: GraphQLSchema): ReadonlyMap<string, number> => {
  const types = Object.values(schema.getTypeMap());
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
  const perType = (numbers: readonly number[]): number => total(numbers) / types.length;
  const args = total(fields.map((field) => field.args.length));
  const directives = schema.getDirectives();
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', directives.length],
    ['__Type.fields', perType([fields.length])],
    ['__Type.interfaces', perType(composite.map((type) => type.getInterfaces().length))],
    [
      '__Type.possibleTypes',
      perType(
        types.map((type) =>
          isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type).length : 0,
        ),
      ),
    ],
    ['__Type.enumValues', perType(types.map((type) => (isEnumType(type) ? type.getValues().length : 0)))],
    [
      '__Type.inputFields',
      perType(types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0))),
    ],
    ['__Field.args', args / fields.length],
    ['__Directive.args', 2],
    // Most types are wrapped once or not at all.
    ['__Type.ofType', 0.5],
  ]);
});
