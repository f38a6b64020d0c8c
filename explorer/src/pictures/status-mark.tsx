import type { CoverageStatus } from '../../../src/model/coverage.ts';
import { wordOf } from '../words/word-of.ts';
import './fills.css';
import './status-mark.css';

/** A status as fill and word. `word`: what to write in the place of the glossary's word. */
export function StatusMark({ status, word }: { readonly status: CoverageStatus; readonly word?: string }) {
  return (
    <span class="status-mark">
      <span class={`fill swatch ${status}`} aria-hidden="true" />
      {word ?? wordOf(status)}
    </span>
  );
}
