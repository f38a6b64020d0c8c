import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { recorded } from '../ask/recorded.ts';
import { refusalOfCode } from '../ask/refusal.ts';
import type { Answered as State } from '../ask/use-asking.ts';
import { CopyLink } from '../lens/copy-link.tsx';
import type { Heading } from '../lens/heading.ts';
import { LensBar } from '../lens/lens-bar.tsx';
import { type LensPart, WHOLE_LENS } from '../lens/lens-part.ts';
import { Moved } from '../lens/moved.tsx';
import type { Route } from '../lens/route.ts';
import { frameWords } from '../words/en/frame.ts';
import { lensWords } from '../words/en/lens.ts';
import { Answered } from './answered.tsx';
import { Notices } from './notices.tsx';
import { OrganizationName } from './organization-name.tsx';
import { Refused } from './refused.tsx';
import './screen.css';

interface Props<Data> {
  readonly route: Route;
  readonly title: string;
  /** What is above the title, such as the framework of a provision. */
  readonly above?: ComponentChildren;
  /** The parts of the lens that the screen heeds. */
  readonly lens?: readonly LensPart[];
  readonly answer: State<Data>;
  /** Where the answer says what it is based on. Null: it does not. Undefined: what the address names does not exist. */
  readonly heading: (data: Data) => Heading | null | undefined;
  /** What can be done with the whole screen: workbooks, prints. */
  readonly actions?: ComponentChildren;
  /** What can be asked instead where the server does not answer so much at once. */
  readonly narrower?: ComponentChildren;
  readonly children: (data: Data) => ComponentChildren;
}

const NOT_FOUND = refusalOfCode('NOT_FOUND', '');

/** The frame of every screen: heading, lens, notices, and the main answer or why there is none. */
export function Screen<Data>({
  route,
  title,
  above,
  lens = WHOLE_LENS,
  answer,
  heading,
  actions,
  narrower,
  children,
}: Props<Data>) {
  const found = answer.data === null ? null : heading(answer.data);
  const head = found ?? null;
  const state = head?.state;
  useTitle(title, route);
  useEffect(() => {
    // A question about an earlier time names the state of that time.
    if (state !== undefined && route.lens.knownAt === null) recorded(state);
  }, [state, route.lens.knownAt]);
  return (
    <article class="screen">
      <header class="screen-head">
        {route.lens.organization !== null && (
          <p class="only-print">
            <OrganizationName organization={route.lens.organization} />
          </p>
        )}
        {above !== undefined && <p class="above">{above}</p>}
        <div class="title-line">
          <ScreenTitle title={title} />
          <div class="actions no-print">
            {actions}
            <CopyLink state={state ?? null} />
          </div>
        </div>
        <LensBar route={route} heading={head} parts={lens} />
      </header>
      {found === undefined ? (
        <Refused refusal={NOT_FOUND} again={answer.again} />
      ) : (
        // Everything that an answer brings comes at once, so that nothing on the page moves a second time.
        <Answered answer={answer}>
          {(data) => (
            <>
              {state !== undefined && <Moved route={route} state={state} />}
              {head?.crosswalks?.length === 0 && (
                <p class="notices" role="note">
                  {lensWords.noCrosswalks}
                </p>
              )}
              {head !== null && <Notices notices={head.notices} />}
              {children(data)}
            </>
          )}
        </Answered>
      )}
      {answer.refusal?.kind === 'TOO_MUCH' && narrower}
      <footer class="disclaimer quiet small">{frameWords.disclaimer}</footer>
    </article>
  );
}

/** The heading takes the focus when another screen is shown, so that whoever cannot see it hears where they are. */
export function ScreenTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.body.dataset.visited === 'true') heading.current?.focus({ preventScroll: true });
    document.body.dataset.visited = 'true';
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}

/** The title of the window names the screen, and the lens where it is not the usual one. */
export function useTitle(title: string, { lens }: Route): void {
  const seen = [title, lens.system, lens.organization, lens.asOf].filter((part) => part !== null);
  const text = [...seen, frameWords.product].join(' · ');
  useEffect(() => {
    document.title = text;
  }, [text]);
}
