import type { Heading } from '../lens/heading.ts';
import { frameWords } from '../words/en/frame.ts';
import { wordWithin } from '../words/word-of.ts';
import './notices.css';

/** While these hold, figures are older or fewer than what is recorded: their sentences are always open. */
const GRAVE: readonly string[] = ['STALE', 'LOAD_INCOMPLETE'];

/** What a reader must know beside the figures: what kind of notices there are at once, their sentences on request, and all of them on paper. */
export function Notices({ notices }: { readonly notices: Heading['notices'] }) {
  if (notices.length === 0) return null;
  const grave = notices.filter(({ code }) => GRAVE.includes(code));
  const kinds = [...new Set(notices.map(({ code }) => frameWords.noticeKinds[code] ?? wordWithin(code)))];
  return (
    <>
      {grave.length > 0 && (
        <div class="notices grave no-print">
          <NoticeList notices={grave} />
        </div>
      )}
      <details class="notices no-print">
        <summary>
          <strong>{frameWords.notices(notices.length)}</strong> <span>{kinds.join(' · ')}</span>
        </summary>
        <NoticeList notices={notices} />
      </details>
      <div class="notices only-print">
        <NoticeList notices={notices} />
      </div>
    </>
  );
}

function NoticeList({ notices }: { readonly notices: Heading['notices'] }) {
  return (
    <ul>
      {notices.map(({ code, message }) => (
        <li key={`${code} ${message}`}>{message}</li>
      ))}
    </ul>
  );
}
