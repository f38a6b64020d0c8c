import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import type { Sizes } from '../../access/sizes.ts';
import { introspectionRows } from './introspection-rows.ts';

/** So many evaluations of an organization are kept (`evaluation-of.ts`): more days than that evict each other. */
const KEPT_EVALUATIONS = 8;

/** A list of a type that states no bound is taken to be this long; a test finds such lists. */
const UNSTATED_ROWS = 100;

/** An operation of a valid document, with coerced variables. */
export interface PricedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Price {
  readonly units: number;
  /** How often an organization is evaluated for a day and a choice of crosswalks. */
  readonly evaluations: number;
}

const NOTHING: Price = { units: 0, evaluations: 0 };

/**
 * What it costs at most to answer an operation: one for each object of the answer, and the work that its fields state.
 * Scalars, enums, `__typename` and `pageInfo` cost nothing. Nothing is read or computed for it.
 */
export function costOfOperation(priced: PricedOperation, sizes: Sizes): number {
  const root = priced.schema.getRootType(priced.operation.operation);
  if (root === undefined || root === null) return 0;
  const pricing = new Pricing(priced, sizes);
  const { units, evaluations } = pricing.selections(root, priced.operation.selectionSet, 1);
  const { choices } = pricing;
  const once = [...choices].reduce((sum, choice) => sum + evaluationsOf(choice), 0);
  const paid = choices.size > KEPT_EVALUATIONS ? evaluations : once;
  return Math.ceil(units + paid * evaluationWork(sizes));
}

/** Evaluating an organization for a day for the first time looks at all supports and mappings. */
export function evaluationWork({ links, mappings }: Sizes): number {
  return (links + mappings) / 400;
}

class Pricing {
  /** Each day with each choice of crosswalks that the operation names. */
  readonly choices = new Set<string>();
  readonly #priced: PricedOperation;
  readonly #sizes: Sizes;
  /** By selections, then by type and rows: a fragment that is spread a thousand times is priced once. */
  readonly #known = new Map<SelectionSetNode, Map<string, Price>>();

  constructor(priced: PricedOperation, sizes: Sizes) {
    this.#priced = priced;
    this.#sizes = sizes;
  }

  /** @param rows of the connection whose fields are selected */
  selections(
    type: GraphQLNamedType,
    selected: SelectionSetNode,
    rows: number,
    sizes: Sizes = this.#sizes,
  ): Price {
    const known = this.#known.get(selected) ?? new Map<string, Price>();
    this.#known.set(selected, known);
    const key = `${type.name} ${rows} ${sizes.frameworks} ${sizes.planSteps}`;
    let price = known.get(key);
    if (price === undefined) {
      // An object has one type: of several that are possible the dearest is taken.
      price = isAbstractType(type)
        ? dearest(
            this.#priced.schema
              .getPossibleTypes(type)
              .map((each) => this.#ofObject(each, selected, rows, sizes)),
          )
        : isObjectType(type)
          ? this.#ofObject(type, selected, rows, sizes)
          : NOTHING;
      known.set(key, price);
    }
    return price;
  }

  #ofObject(type: GraphQLObjectType, { selections }: SelectionSetNode, rows: number, sizes: Sizes): Price {
    let sum = NOTHING;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const field = this.#field(type, selection.name.value);
        if (field !== undefined) sum = plus(sum, this.#ofField(type, field, selection, rows, sizes));
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#priced.fragments[selection.name.value];
      if (fragment !== undefined && this.#isFor(type, fragment.typeCondition?.name.value))
        sum = plus(sum, this.selections(type, fragment.selectionSet, rows, sizes));
    }
    return sum;
  }

  #ofField(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    node: Parameters<typeof getArgumentValues>[1] & { readonly selectionSet?: SelectionSetNode | undefined },
    rowsOfPage: number,
    sizes: Sizes,
  ): Price {
    const { cost } = field.extensions;
    const named = getNamedType(field.type);
    const isObject = isCompositeType(named) && named.name !== 'PageInfo';
    if (cost === undefined && !isObject) return NOTHING;
    const args = getArgumentValues(field, node, this.#priced.variables);
    const evaluated = cost?.evaluates === true ? [choiceOf(args)] : (cost?.evaluates?.(args) ?? []);
    for (const choice of evaluated) this.choices.add(choice);
    const evaluations = evaluated.reduce((sum, choice) => sum + evaluationsOf(choice), 0);
    const own = { units: cost?.work?.(sizes, args) ?? 0, evaluations };
    if (!isObject || node.selectionSet === undefined) return own;
    const stated =
      cost?.rows?.(sizes, args) ?? introspectionRows(this.#priced.schema).get(`${type.name}.${field.name}`);
    const inner = cost?.within?.(sizes, args) ?? sizes;
    const asked = args.first ?? args.last;
    if (typeof asked === 'number' && named.name.endsWith('Connection')) {
      const rows = Math.max(0, Math.min(asked, stated ?? asked));
      return plus(own, plus(ONE, this.selections(named, node.selectionSet, rows, inner)));
    }
    const isPage = type.name.endsWith('Connection') && isList(field.type) && stated === undefined;
    const rows = !isList(field.type) ? (stated ?? 1) : isPage ? rowsOfPage : (stated ?? UNSTATED_ROWS);
    return plus(own, times(plus(ONE, this.selections(named, node.selectionSet, 1, inner)), rows));
  }

  #field(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (type === this.#priced.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name];
  }

  #isFor(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.#priced.schema.getType(condition);
    return isAbstractType(named) && this.#priced.schema.isSubType(named, type);
  }
}

const ONE: Price = { units: 1, evaluations: 0 };

function plus(a: Price, b: Price): Price {
  return { units: a.units + b.units, evaluations: a.evaluations + b.evaluations };
}

function times({ units, evaluations }: Price, rows: number): Price {
  return { units: units * rows, evaluations: evaluations * rows };
}

function dearest(prices: readonly Price[]): Price {
  return prices.reduce(
    (most, { units, evaluations }) => ({
      units: Math.max(most.units, units),
      evaluations: Math.max(most.evaluations, evaluations),
    }),
    NOTHING,
  );
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** Records as they were known at a time are read from the ledgers: that takes as long as so many evaluations. */
const EVALUATIONS_TO_KNOW = 20;

/** What a choice begins with that chooses records as they were known at a time. */
const KNOWN = 'known ';

/** The day, the crosswalks and the records that the arguments choose. */
export function choiceOf(args: Readonly<Record<string, unknown>>): string {
  const { asOf = null, crosswalks = null, assume = null, knownAt = null } = args;
  const choice = JSON.stringify([asOf, crosswalks, assume, knownAt]);
  return knownAt === null ? choice : KNOWN + choice;
}

function evaluationsOf(choice: string): number {
  return choice.startsWith(KNOWN) ? EVALUATIONS_TO_KNOW : 1;
}
