import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type InputShapeFromFields,
  type PothosOutputFieldConfig,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import type { Sizes } from '../../access/sizes.ts';

/**
 * What a field costs beside the objects that it is answered with, each of which costs 1. A field that states nothing
 * is answered at once. One unit is about 50 microseconds of processor.
 */
export interface FieldCost<Args = Readonly<Record<string, unknown>>> {
  /** Units that it takes to compute the answer. */
  work?(sizes: Sizes, args: Args): number;
  /** How many rows there are at most; of a connection `first` is a bound too. Every plain list of objects states it. */
  rows?(sizes: Sizes, args: Args): number;
  /** How much there is beneath the field, where its arguments choose a part of it. Default: as much as around it. */
  within?(sizes: Sizes, args: Args): Sizes;
  /**
   * Set where all supports and mappings are evaluated for the day and the crosswalks of the arguments, or for those that
   * a function names. That is paid once for each day and choice, because the last few evaluations are kept.
   */
  readonly evaluates?: true | ((args: Args) => readonly string[]);
}

/** Lets a field of the builder state its cost, and hands it to the schema. */
class CostPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { cost } = field.pothosOptions;
    return cost === undefined ? field : { ...field, extensions: { ...field.extensions, cost } };
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      cost: CostPlugin<Types>;
    }

    export interface FieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      ParentShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveShape = unknown,
      ResolveReturnShape = unknown,
    > {
      cost?: FieldCost<InputShapeFromFields<Args>>;
    }
  }
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    cost?: FieldCost;
  }
}

SchemaBuilder.registerPlugin('cost', CostPlugin);
