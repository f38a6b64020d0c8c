import { useState } from 'preact/hooks';
import { useAnswer } from '../ask/use-answer.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import { lensWords } from '../words/en/lens.ts';
import { refusalWords } from '../words/en/refusals.ts';
import { FindSystemsQuestion } from './find-systems.graphql.ts';

interface Props {
  readonly organization: string | null;
  /** Local id; null: the organization itself. */
  readonly system: string | null;
  readonly choose: (system: string | null) => void;
}

/** Shows one system in the place of the organization. */
export function SystemControl({ organization, system, choose }: Props) {
  return (
    <Disclosure label={system ?? lensWords.wholeOrganization}>
      {(close) => (
        <SystemPanel
          {...{ organization, system }}
          choose={(picked) => {
            close();
            choose(picked);
          }}
        />
      )}
    </Disclosure>
  );
}

function SystemPanel({ organization, system, choose }: Props) {
  const [text, setText] = useState('');
  const { data, refusal } = useAnswer(FindSystemsQuestion, {
    organization,
    text: text.trim() === '' ? null : text.trim(),
  });
  const found = data?.organization?.systems ?? null;
  return (
    <div class="control">
      <p class="control-title">{lensWords.systemTitle}</p>
      <p class="quiet small">{lensWords.systemHint}</p>
      <label>
        <span class="hidden-words">{lensWords.findSystem}</span>
        <input
          type="search"
          placeholder={lensWords.findSystem}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <ul class="control-list">
        {system !== null && (
          <li>
            <button type="button" class="control-option" onClick={() => choose(null)}>
              {lensWords.wholeOrganization}
            </button>
          </li>
        )}
        {found?.nodes.map(({ localId, name }) => (
          <li key={localId}>
            <button
              type="button"
              class="control-option"
              aria-pressed={localId === system}
              onClick={() => choose(localId)}
            >
              {name} <span class="quiet small">{localId}</span>
            </button>
          </li>
        ))}
      </ul>
      {found === null && (
        <p role="status">{refusal === null ? lensWords.reading : refusalWords.titles[refusal.kind]}</p>
      )}
      {found !== null && found.totalCount === 0 && <p class="quiet">{lensWords.noSystem}</p>}
      {found !== null && found.totalCount > found.nodes.length && (
        <p class="quiet small">{lensWords.moreSystems(found.totalCount - found.nodes.length)}</p>
      )}
    </div>
  );
}
