import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAnswer } from '../ask/use-answer.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import { lensWords } from '../words/en/lens.ts';
import { refusalWords } from '../words/en/refusals.ts';
import { wordWithin } from '../words/word-of.ts';
import { changeLens } from './change-route.ts';
import { ChoicesQuestion } from './choices.graphql.ts';
import { DayControl } from './day-control.tsx';
import type { Heading } from './heading.ts';
import type { LensPart } from './lens-part.ts';
import type { Route } from './route.ts';
import { SlugsControl } from './slugs-control.tsx';
import { StateControl } from './state-control.tsx';
import { SystemControl } from './system-control.tsx';
import './lens-bar.css';

interface Props {
  readonly route: Route;
  /** What the answer says of itself; null: it is not there yet. */
  readonly heading: Heading | null;
  /** The parts of the lens that the screen heeds. */
  readonly parts: readonly LensPart[];
}

/** One sentence that says what the figures are based on. Each part of it is a control that changes the address. */
export function LensBar({ route, heading, parts }: Props) {
  const { lens } = route;
  const [isOpened, setOpened] = useState(false);
  const { data, refusal } = useAnswer(ChoicesQuestion, isOpened ? { organization: lens.organization } : null);
  const open = (): void => setOpened(true);
  const unread = refusal === null ? lensWords.reading : refusalWords.titles[refusal.kind];
  const has = (part: LensPart): boolean => parts.includes(part);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form, and this is a sentence.
    <div class="lens-bar" role="group" aria-label={lensWords.bar}>
      {has('state') && (
        <Part before={lensWords.asRecorded}>
          <StateControl
            state={heading?.state ?? null}
            knownAt={lens.knownAt}
            choose={(knownAt) => changeLens(route, { knownAt })}
          />
        </Part>
      )}
      {has('asOf') && (
        <Part before={lensWords.forDay}>
          <DayControl
            day={heading?.asOf ?? null}
            chosen={lens.asOf}
            choose={(asOf) => changeLens(route, { asOf })}
          />
        </Part>
      )}
      {has('crosswalks') && (
        <Part before={lensWords.with}>
          <SlugsControl
            label={
              heading === null && lens.crosswalks === null
                ? lensWords.ownCrosswalks
                : lensWords.crosswalks((heading?.crosswalks ?? lens.crosswalks ?? []).length)
            }
            title={lensWords.crosswalksTitle}
            hint={lensWords.crosswalksHint}
            offered={
              data?.crosswalks
                .filter(({ retired }) => !retired)
                .map(({ slug, title, assertedBy, status }) => ({
                  value: slug,
                  label: title,
                  remark: `${assertedBy} · ${wordWithin(status)}`,
                })) ?? null
            }
            used={lens.crosswalks ?? heading?.crosswalks?.map(({ slug }) => slug) ?? []}
            isChosen={lens.crosswalks !== null}
            choose={(crosswalks) => changeLens(route, { crosswalks })}
            onOpen={open}
            unread={unread}
          />
        </Part>
      )}
      {has('frameworks') && (
        <Part before={lensWords.and}>
          <SlugsControl
            label={
              lens.frameworks === null
                ? lensWords.ownFrameworks
                : lens.frameworks.length === 0
                  ? lensWords.allFrameworks
                  : lensWords.frameworks(lens.frameworks.length)
            }
            title={lensWords.frameworksTitle}
            hint={lensWords.frameworksHint}
            offered={
              data?.frameworks
                .filter(({ retired }) => !retired)
                .map(({ slug, title, edition }) => ({
                  value: slug,
                  label: title,
                  remark: `${slug} · ${edition}`,
                })) ?? null
            }
            used={lens.frameworks ?? data?.organization?.frameworks.map(({ slug }) => slug) ?? []}
            isChosen={lens.frameworks !== null}
            choose={(frameworks) => changeLens(route, { frameworks })}
            onOpen={open}
            unread={unread}
          />
        </Part>
      )}
      {has('system') && (
        <Part before={lensWords.showing}>
          <SystemControl
            organization={lens.organization}
            system={lens.system}
            choose={(system) => changeLens(route, { system })}
          />
        </Part>
      )}
      {lens.assume.length > 0 && (
        <Part before={lensWords.and}>
          <Disclosure label={lensWords.assumed(lens.assume.length)}>
            {() => (
              <div class="control">
                <p class="control-title">{lensWords.assumeTitle}</p>
                <p class="quiet small">{lensWords.assumeHint}</p>
                <ul class="control-list">
                  {lens.assume.map(({ framework, ref, extent, system }) => (
                    <li key={`${framework} ${ref} ${system}`}>
                      {framework} {ref} · {wordWithin(extent)}
                      {system !== null && ` · ${system}`}
                    </li>
                  ))}
                </ul>
                <button type="button" class="button" onClick={() => changeLens(route, { assume: [] })}>
                  {lensWords.dropAssumed}
                </button>
              </div>
            )}
          </Disclosure>
        </Part>
      )}
    </div>
  );
}

/** A part of the sentence. */
function Part({ before, children }: { readonly before: string; readonly children: ComponentChildren }) {
  return (
    <span>
      {before} {children}{' '}
    </span>
  );
}
