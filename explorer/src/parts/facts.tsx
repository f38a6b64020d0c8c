import type { ComponentChildren } from 'preact';
import { factsWords } from '../words/en/facts.ts';
import './facts.css';

/** Names and what is known of each. */
export function Facts({ children }: { readonly children: ComponentChildren }) {
  return <dl class="facts">{children}</dl>;
}

interface Props {
  readonly name: string;
  readonly children: ComponentChildren;
  /** What the word means, in the words of the glossary. */
  readonly hint?: string;
}

export function Fact({ name, children, hint }: Props) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {hint !== undefined && <p class="quiet small">{hint}</p>}
      </dd>
    </div>
  );
}

/** In the place of what nobody has stated. */
export function NotStated() {
  return <span class="quiet">{factsWords.notStated}</span>;
}
