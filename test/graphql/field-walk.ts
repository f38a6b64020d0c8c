import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
} from 'graphql';

/** A field with its arguments, and the type of the objects that it is answered with. */
export interface Step {
  readonly field: string;
  readonly on: string;
}

/** From a root of the schema down to objects of a type. */
export interface Way {
  readonly operation: 'query' | 'mutation';
  readonly steps: readonly Step[];
}

type Field = GraphQLField<unknown, unknown>;
type Given = Readonly<Record<string, unknown>>;

/** Walks a schema by its answers: asks a field, and learns which types lie below it. */
export class FieldWalk {
  readonly #values: Readonly<Record<string, string>>;

  /** @param values of arguments, by `Type.field(argument)` or by the argument's name where it is required or `first` */
  constructor(values: Readonly<Record<string, string>>) {
    this.#values = values;
  }

  /** Asks one field of the objects at the end of a way; of what lies below it only the type. */
  question(type: GraphQLObjectType, field: Field, { operation, steps }: Way): string {
    const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
    const whole = steps.reduceRight(
      (inner, step) => `{ ${step.field} { __typename ... on ${step.on} ${inner} } }`,
      `{ ${this.#asked(type, field)}${below} }`,
    );
    return `${operation} ${whole}`;
  }

  /** The types that a field was answered with, each with a way to it. */
  *found(type: GraphQLObjectType, field: Field, way: Way, answer: unknown): Generator<[string, Way]> {
    for (const object of objectsAt(answer, way.steps)) {
      for (const { __typename: on } of objectsIn(object[field.name])) {
        if (typeof on !== 'string') continue;
        yield [on, { ...way, steps: [...way.steps, { field: this.#asked(type, field), on }] }];
      }
    }
  }

  #asked(type: GraphQLObjectType, { name, args }: Field): string {
    const given = args.flatMap((argument) => {
      const own = this.#values[`${type.name}.${name}(${argument.name})`];
      const isGiven = isRequiredArgument(argument) || argument.name === 'first';
      const value = own ?? (isGiven ? this.#values[argument.name] : undefined);
      return value === undefined ? [] : [`${argument.name}: ${value}`];
    });
    return given.length > 0 ? `${name}(${given.join(', ')})` : name;
  }
}

/** The objects of an answer at the end of a way. */
export function objectsAt(answer: unknown, steps: readonly Step[]): readonly Given[] {
  return steps.reduce<readonly Given[]>(
    (objects, { field, on }) =>
      objects
        .flatMap((object) => objectsIn(object[field.replace(/\(.*/s, '')]))
        .filter(({ __typename }) => __typename === on),
    objectsIn(answer),
  );
}

function objectsIn(value: unknown): readonly Given[] {
  return [value].flat(2).filter((each): each is Given => typeof each === 'object' && each !== null);
}
