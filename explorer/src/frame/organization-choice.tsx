import { useAnswer } from '../ask/use-answer.ts';
import { goTo } from '../lens/address.ts';
import { WIDE_LENS } from '../lens/lens.ts';
import { addressOf } from '../lens/route.ts';
import { frameWords } from '../words/en/frame.ts';
import { OrganizationName } from './organization-name.tsx';
import { OrganizationNamesQuestion } from './organization-names.graphql.ts';

interface Props {
  readonly organization: string;
  /** The day that stays when another organization is chosen; null: today. */
  readonly asOf: string | null;
}

/** Says whose records are shown, and leads to those of another organization where there is one. */
export function OrganizationChoice({ organization, asOf }: Props) {
  const { data } = useAnswer(OrganizationNamesQuestion, { organization });
  const known = data?.organizations?.nodes ?? [];
  const count = data?.organizations?.totalCount ?? 0;
  if (count < 2 || count > known.length)
    return (
      <p class="organization">
        <OrganizationName organization={organization} />{' '}
        {count > known.length && (
          <a class="small" href="/">
            {frameWords.otherOrganization}
          </a>
        )}
      </p>
    );
  return (
    <label class="organization small">
      <span class="quiet">{frameWords.organization}</span>
      <select
        value={organization}
        onChange={({ currentTarget: { value } }) =>
          goTo(addressOf({ ...WIDE_LENS, organization: value, asOf }, 'overview'))
        }
      >
        {known.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
