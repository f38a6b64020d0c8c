import { searchWords as words } from '../../words/en/search.ts';
import type { FoundRecord } from './found-record.ts';
import type { FoundKind } from './in-kinds.ts';

interface Props {
  readonly id: string;
  readonly groups: readonly FoundKind[];
  /** The place of the find that Enter opens, counted through all kinds. */
  readonly active: number;
}

/** What was found, kind by kind. The field has the focus, and says which find is meant. */
export function Results({ id, groups, active }: Props) {
  let before = 0;
  return (
    <div class="search-results panel" role="listbox" id={id} aria-label={words.results}>
      {groups.map(({ kind, records }) => {
        const first = before;
        before += records.length;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form, and these are options.
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <p class="search-kind small quiet" id={`${id}-${kind}`} role="presentation">
              {words.kinds[kind]}
            </p>
            {records.map((record, place) => (
              <Option
                key={`${record.name} ${record.remark}`}
                id={optionId(id, first + place)}
                record={record}
                isActive={first + place === active}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

export function optionId(list: string, place: number): string {
  return `${list}-${place}`;
}

interface OptionProps {
  readonly id: string;
  readonly record: FoundRecord;
  readonly isActive: boolean;
}

function Option({ id, record: { name, title, remark, address }, isActive }: OptionProps) {
  const said = (
    <>
      <strong>{name}</strong> {title}{' '}
      <span class="quiet small">
        {[remark, address === null ? words.noScreen : ''].filter((part) => part !== '').join(' · ')}
      </span>
    </>
  );
  const given = {
    id,
    role: 'option',
    tabIndex: -1,
    class: `search-option ${isActive ? 'active' : ''}`,
    'aria-selected': isActive,
  } as const;
  if (address === null)
    return (
      <div {...given} aria-disabled="true">
        {said}
      </div>
    );
  return (
    <a {...given} href={address}>
      {said}
    </a>
  );
}
