import { useAnswer } from '../ask/use-answer.ts';
import type { Lens } from '../lens/lens.ts';
import { OrganizationNamesQuestion } from './organization-names.graphql.ts';

/**
 * The lens through which the menu shows its screens: that of the address, which may leave the only organization to the
 * server. Null: it is not known yet whether there is only one.
 */
export function useMenuLens(lens: Lens): Lens | null {
  const isNamed = lens.organization !== null;
  const { data, refusal } = useAnswer(OrganizationNamesQuestion, isNamed ? null : { organization: null });
  if (isNamed) return lens;
  if (data === null) return refusal === null ? null : lens;
  const only = data.organizations?.totalCount === 1 ? data.organizations.nodes[0] : undefined;
  return only === undefined ? lens : { ...lens, organization: only.slug };
}
