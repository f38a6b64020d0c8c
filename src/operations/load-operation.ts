import { factsOfCatalogue, factsOfOrganization } from '../coverage/projection/facts-of-records.ts';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Outcome } from '../problems/problem.ts';
import type { Load } from './load.ts';
import type { Operation, PreviewedOperation, Request } from './operation.ts';
import type { PerformContext } from './perform-context.ts';
import { type LoadPreview, previewLoad } from './preview-load.ts';
import { type WrittenLoad, writeLoad } from './write-load.ts';

interface Binding<I> {
  /** The load of an input onto the records as they are whenever they are asked for. */
  readonly bind: (context: PerformContext, ledger: string, input: I) => Load | Promise<Load>;
}

/** An operation that makes an input the whole truth of a slug, in as many changes as it takes. */
export type LoadOperation<I> = Binding<I> &
  Operation<I, WrittenLoad, PerformContext> &
  PreviewedOperation<I, LoadPreview, PerformContext> & {
    /** Whether it may be written, with nothing counted: a folder may have a million rows. */
    readonly check: (context: PerformContext, request: Request<I>) => Promise<Outcome<null>>;
  };

export function loadOperation<I>(
  definition: Binding<I> & Pick<LoadOperation<I>, 'name' | 'role' | 'scope' | 'input'>,
): LoadOperation<I> {
  const bind = async (context: PerformContext, { ledger, input }: Request<I>): Promise<Load> => {
    const load = await definition.bind(context, ledger, input);
    if (load.ledger !== ledger)
      throw new TypeError(`The load belongs to the ledger ${load.ledger}, not to ${ledger}.`);
    return load;
  };
  return {
    ...definition,
    check: async (context, request): Promise<Outcome<null>> => {
      const decided = await (await bind(context, request)).decide();
      return decided.ok ? { ok: true, value: null } : decided;
    },
    preview: async (context, request): Promise<Outcome<LoadPreview>> => {
      const now =
        request.ledger === CATALOGUE_LEDGER
          ? factsOfCatalogue(context.catalogue.records)
          : factsOfOrganization((await context.organization(request.ledger)).records);
      return previewLoad(await bind(context, request), now);
    },
    write: (context, request) =>
      context.inTurn(request.ledger, async () => writeLoad(context, await bind(context, request), request)),
  };
}
