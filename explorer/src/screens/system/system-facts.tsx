import { Fact, Facts, NotStated } from '../../parts/facts.tsx';
import { systemWords as words } from '../../words/en/system.ts';
import { formatDay } from '../../words/numbers.ts';
import { scopeOf } from '../../words/scope-of.ts';
import { wordOf } from '../../words/word-of.ts';
import type { SystemQuery_node_AISystem } from './system.graphql.ts';

/** What is recorded about a system. What is not stated says so, since answers depend on it. */
export function SystemFacts({ system }: { readonly system: SystemQuery_node_AISystem }) {
  const { purpose, owner, status, notes, dataClasses, inScopeFrom, inScopeUntil, onMarketFrom } = system;
  const suppliers = system.suppliers ?? { totalCount: 0, nodes: [] };
  return (
    <div class="panel facts-panel">
      <Facts>
        <Fact name={words.purpose}>{purpose ?? <NotStated />}</Fact>
        <Fact name={words.owner}>{owner ?? <NotStated />}</Fact>
        <Fact name={words.status}>{wordOf(status)}</Fact>
        <Fact name={words.inScope}>{scopeOf(inScopeFrom, inScopeUntil)}</Fact>
        <Fact name={words.onMarketFrom}>
          {onMarketFrom === null ? <NotStated /> : formatDay(onMarketFrom)}
        </Fact>
      </Facts>
      <Facts>
        <Fact name={words.roles}>
          <Terms list={system.roles} />
        </Fact>
        <Fact name={words.classes}>
          <Terms list={system.classes} />
        </Fact>
        <Fact name={words.dataClasses}>
          {dataClasses.length === 0 ? <NotStated /> : dataClasses.join(', ')}
        </Fact>
        <Fact name={words.suppliers}>
          {suppliers.totalCount === 0 ? (
            <NotStated />
          ) : (
            <ul>
              {suppliers.nodes.map(({ localId, name, service }) => (
                <li key={localId}>
                  {name} {service !== null && <span class="quiet">· {service}</span>}
                </li>
              ))}
              {suppliers.totalCount > suppliers.nodes.length && (
                <li class="quiet">{words.notShown(suppliers.totalCount - suppliers.nodes.length)}</li>
              )}
            </ul>
          )}
        </Fact>
        {notes !== null && <Fact name={words.notes}>{notes}</Fact>}
      </Facts>
    </div>
  );
}

interface Term {
  readonly termId: string;
  readonly label: string | null;
  readonly framework: { readonly slug: string };
}

/** So many terms are in view at once: a system may have one in each of a hundred frameworks. */
const FEW = 5;

interface Terms {
  readonly totalCount: number;
  readonly nodes: readonly Term[];
}

/** Roles or classes, each with the framework whose word it is. */
function Terms({ list }: { readonly list: Terms | null }) {
  const { totalCount, nodes } = list ?? { totalCount: 0, nodes: [] };
  if (nodes.length === 0) return <NotStated />;
  if (totalCount <= FEW + 1) return <TermList terms={nodes} />;
  return (
    <>
      <TermList terms={nodes.slice(0, FEW)} />
      <details>
        <summary>{words.moreTerms(totalCount - FEW)}</summary>
        <TermList terms={nodes.slice(FEW)} />
        {totalCount > nodes.length && <p class="quiet">{words.notShown(totalCount - nodes.length)}</p>}
      </details>
    </>
  );
}

function TermList({ terms }: { readonly terms: readonly Term[] }) {
  return (
    <ul>
      {terms.map(({ termId, label, framework: { slug } }) => (
        <li key={`${slug} ${termId}`}>
          {label ?? termId} <span class="quiet small">{slug}</span>
        </li>
      ))}
    </ul>
  );
}
