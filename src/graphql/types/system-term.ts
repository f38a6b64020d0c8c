import { compareText } from '../../model/compare-text.ts';
import type { AISystem, FrameworkTerm } from '../../model/organization.ts';
import type { AskedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { Page } from '../page.ts';
import { type Key, pageByKey } from '../page-by-key.ts';
import { Framework } from '../references/framework.ts';

export interface SystemTermValue extends FrameworkTerm {
  readonly vocabulary: 'roles' | 'classes';
}

export const SystemTerm = builder.objectRef<SystemTermValue>('SystemTerm');

SystemTerm.implement({
  description: 'A role or class of a system, in the words of one framework.',
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework that has the word.',
      resolve: ({ framework }, _, { desk }) => desk.catalogue().framework(framework)!,
    }),
    termId: t.string({
      description: 'The id of the role or class within the framework.',
      resolve: ({ id }) => id,
    }),
    label: t.string({
      nullable: true,
      description: 'The name for people. Null if the framework no longer has the word.',
      resolve: ({ framework, id, vocabulary }, _, { desk }) =>
        desk
          .catalogue()
          .framework(framework)
          ?.[vocabulary].find((term) => term.id === id)?.label,
    }),
  }),
});

export const SystemTermConnection = connectionOf('SystemTerm', SystemTerm);

/** A page of the roles or classes of a system, by framework. Throws `INVALID_PARAMETER` and `OTHER_LIST`. */
export function pageOfTerms(
  system: Pick<AISystem, 'roles' | 'classes'>,
  vocabulary: 'roles' | 'classes',
  page: AskedPage,
): Page<SystemTermValue> {
  const terms = system[vocabulary].toSorted(
    (one, other) => compareText(one.framework, other.framework) || compareText(one.id, other.id),
  );
  const keyOf = ({ framework, id }: FrameworkTerm): Key => [framework, id];
  return pageByKey(terms, keyOf, page, (term) => ({ ...term, vocabulary }));
}
