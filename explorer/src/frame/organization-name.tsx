import { useAnswer } from '../ask/use-answer.ts';
import { OrganizationsQuestion } from './organizations.graphql.ts';

/** What an organization calls itself; its slug until that is known. */
export function OrganizationName({ organization }: { readonly organization: string }) {
  const { data } = useAnswer(OrganizationsQuestion, {});
  const known = data?.organizations?.nodes ?? [];
  return <>{known.find(({ slug }) => slug === organization)?.name ?? organization}</>;
}
