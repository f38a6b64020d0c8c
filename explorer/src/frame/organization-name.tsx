import { useAnswer } from '../ask/use-answer.ts';
import { OrganizationNamesQuestion } from './organization-names.graphql.ts';

/** What an organization calls itself; its slug until that is known. */
export function OrganizationName({ organization }: { readonly organization: string }) {
  const { data } = useAnswer(OrganizationNamesQuestion, { organization });
  return <>{data?.organization?.name ?? organization}</>;
}
