import type { Outcome } from '../problems/problem.ts';
import type { LoadOperation } from './load-operation.ts';
import type { Request } from './operation.ts';
import { perform, preview } from './perform.ts';
import type { PerformContext } from './perform-context.ts';
import type { LoadPreview } from './preview-load.ts';
import type { WrittenLoad } from './write-load.ts';

/** Everything of a request but what is asked. */
export type Asking = Omit<Request<unknown>, 'ledger' | 'input'>;

/** One load of a folder that holds several. */
export interface PlannedLoad {
  readonly operation: string;
  readonly slug: string;
  perform(context: PerformContext, asking: Asking): Promise<Outcome<WrittenLoad>>;
  preview(context: PerformContext, asking: Asking): Promise<Outcome<LoadPreview>>;
  /** Whether it may be written. */
  check(context: PerformContext, asking: Asking): Promise<Outcome<null>>;
}

export function planLoad<I>(
  operation: LoadOperation<I>,
  { ledger, slug, input }: { readonly ledger: string; readonly slug: string; readonly input: I },
): PlannedLoad {
  return {
    operation: operation.name,
    slug,
    perform: (context, asking) => perform(context, operation, { ...asking, ledger, input }),
    preview: (context, asking) => preview(context, operation, { ...asking, ledger, input }),
    check: (context, asking) =>
      preview(context, { ...operation, preview: operation.check }, { ...asking, ledger, input }),
  };
}
