import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { Fact, Facts, NotStated } from '../../parts/facts.tsx';
import { evidenceWords as words } from '../../words/en/evidence.ts';
import { formatDay, formatShortDay } from '../../words/numbers.ts';
import { wordOf } from '../../words/word-of.ts';
import type { OneEvidenceQuery_node_Evidence } from './one-evidence.graphql.ts';

interface Props {
  readonly evidence: OneEvidenceQuery_node_Evidence;
  readonly lens: Lens;
}

/** What is recorded about a piece of evidence. */
export function EvidenceFacts({ evidence, lens }: Props) {
  const { recordKind, owner, status, acceptedBy, acceptedOn, systems, location, sha256, notes } = evidence;
  const day = (value: string | null) => (value === null ? <NotStated /> : formatDay(value));
  const scopes = systems?.nodes ?? [];
  const more = (systems?.totalCount ?? 0) - scopes.length;
  return (
    <div class="panel facts-panel">
      <Facts>
        <Fact name={words.kind} {...(recordKind?.shows ? { hint: recordKind.shows } : {})}>
          {recordKind?.label ?? <NotStated />}
        </Fact>
        <Fact name={words.status}>{wordOf(status)}</Fact>
        <Fact name={words.inForce}>{evidence.inForce === true ? words.yes : words.no}</Fact>
        <Fact name={words.owner}>{owner ?? <NotStated />}</Fact>
        <Fact name={words.accepted}>
          {acceptedBy !== null && acceptedOn !== null ? (
            words.acceptedBy(acceptedBy, formatShortDay(acceptedOn))
          ) : (
            <NotStated />
          )}
        </Fact>
        <Fact name={words.scope}>
          {scopes.length === 0
            ? words.organizationWide
            : scopes.map(({ localId, name }, place) => (
                <span key={localId}>
                  {place > 0 && ', '}
                  <a href={addressOf(lens, 'system', [localId])}>{name}</a>
                </span>
              ))}
          {more > 0 && <span class="quiet"> {words.more(more)}</span>}
        </Fact>
      </Facts>
      <Facts>
        <Fact name={words.received}>{day(evidence.receivedOn)}</Fact>
        <Fact name={words.validFrom}>{day(evidence.validFrom)}</Fact>
        <Fact name={words.validUntil}>{day(evidence.validUntil)}</Fact>
        {evidence.withdrawnOn !== null && <Fact name={words.withdrawn}>{day(evidence.withdrawnOn)}</Fact>}
        <Fact name={words.location}>
          <Location location={location} />
        </Fact>
        {sha256 !== null && (
          <Fact name={words.sha256}>
            <code class="evidence-hash">{sha256}</code>
          </Fact>
        )}
        <Other name={words.supersedes} other={evidence.supersedes} lens={lens} />
        <Other name={words.renewedBy} other={evidence.renewedBy} lens={lens} />
        <Other name={words.takesOverFrom} other={evidence.takesOverFrom} lens={lens} />
        {notes !== null && <Fact name={words.notes}>{notes}</Fact>}
      </Facts>
    </div>
  );
}

/** Only an address that begins with `https:` is a link: whatever else somebody recorded is text. */
function Location({ location }: { readonly location: string | null }) {
  if (location === null) return <NotStated />;
  if (!location.startsWith('https://')) return <>{location}</>;
  return (
    <a href={location} rel="noreferrer noopener" target="_blank">
      {location}
    </a>
  );
}

interface OtherProps {
  readonly name: string;
  readonly other: { readonly localId: string; readonly title: string } | null;
  readonly lens: Lens;
}

/** Other evidence that it follows or that follows it. */
function Other({ name, other, lens }: OtherProps) {
  if (other === null) return null;
  return (
    <Fact name={name}>
      <a href={addressOf(lens, 'evidence', [other.localId])}>{other.title}</a>
    </Fact>
  );
}
