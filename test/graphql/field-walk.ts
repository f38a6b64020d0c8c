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
/** An object of an answer. */
export type Given = Readonly<Record<string, unknown>>;

/** What is selected of the objects that a field is answered with. */
const BELOW = ' { __typename }';

/** Walks a schema by its answers: asks a field, and learns which types lie below it. */
export class FieldWalk {
  readonly #values: Readonly<Record<string, string>>;

  /** @param values of arguments, by `Type.field(argument)` or by the argument's name where it is required or `first` */
  constructor(values: Readonly<Record<string, string>>) {
    this.#values = values;
  }

  /** Asks one field of the objects at the end of a way; of what lies below it only the type. */
  question(type: GraphQLObjectType, field: Field, way: Way): string {
    return questionAt(way, this.asked(type, field));
  }

  /** The types that a field was answered with, each with a way to it. */
  *found(type: GraphQLObjectType, field: Field, way: Way, answer: unknown): Generator<[string, Way]> {
    for (const object of objectsAt(answer, way.steps)) {
      for (const { __typename: on } of objectsIn(object[field.name])) {
        if (typeof on !== 'string') continue;
        yield [
          on,
          { ...way, steps: [...way.steps, { field: this.asked(type, field).replace(BELOW, ''), on }] },
        ];
      }
    }
  }

  /**
   * A field with the arguments that it needs, as it is written in a question.
   *
   * @param instead values of arguments by name, in place of those that the walk gives
   */
  asked(type: GraphQLObjectType, field: Field, instead: Readonly<Record<string, string>> = {}): string {
    const { name, args } = field;
    const below = isCompositeType(getNamedType(field.type)) ? BELOW : '';
    const given = args.flatMap((argument) => {
      const own = instead[argument.name] ?? this.#values[`${type.name}.${name}(${argument.name})`];
      const isGiven = isRequiredArgument(argument) || argument.name === 'first';
      const value = own ?? (isGiven ? this.#values[argument.name] : undefined);
      return value === undefined ? [] : [`${argument.name}: ${value}`];
    });
    return `${given.length > 0 ? `${name}(${given.join(', ')})` : name}${below}`;
  }
}

/** A question that selects something of the objects at the end of a way. */
export function questionAt({ operation, steps }: Way, selection: string): string {
  const whole = steps.reduceRight(
    (inner, step) => `{ ${step.field} { __typename ... on ${step.on} ${inner} } }`,
    `{ ${selection} }`,
  );
  return `${operation} ${whole}`;
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
