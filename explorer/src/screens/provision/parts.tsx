import type { Extent } from '../../../../src/model/extent.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import { choiceOf } from '../../lens/choice.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { systemId } from '../../lens/system-id.ts';
import { StatusBar } from '../../pictures/status-bar.tsx';
import { StatusMark } from '../../pictures/status-mark.tsx';
import { provisionWords as words } from '../../words/en/provision.ts';
import { statusWords } from '../../words/en/statuses.ts';
import {
  type ProvisionPartsQuery_provision_children_nodes_coverage,
  ProvisionPartsQuestion,
} from './parts.graphql.ts';

interface Props {
  readonly lens: Lens;
  readonly framework: string;
  readonly provision: string;
  /** How far evidence supports each part from which the status comes, by ref. */
  readonly explained: ReadonlyMap<string, Extent | null>;
}

/** The provisions directly beneath, each with its own status. */
export function Parts({ lens, framework, provision, explained }: Props) {
  const system = lens.system === null ? null : systemId(lens.organization, lens.system);
  const answer = useAnswer(ProvisionPartsQuestion, {
    ...choiceOf(lens),
    ...{ system, framework, ref: provision, after: null },
  });
  const children = answer.data?.provision?.children;
  if (children?.totalCount === 0) return null;
  return (
    <section class="section" aria-labelledby="parts-title">
      <h2 id="parts-title">{words.parts}</h2>
      {explained.size > 0 && <p class="quiet small">{words.fromParts}</p>}
      <Answered answer={answer}>
        {() =>
          children && (
            <>
              <table class="ruled provision-table panel">
                <thead>
                  <tr>
                    <th scope="col">{words.part}</th>
                    <th scope="col">{words.statusOfPart}</th>
                    {explained.size > 0 && <th scope="col">{words.supportsPart}</th>}
                  </tr>
                </thead>
                <tbody>
                  {children.nodes.map(({ ref, title, coverage }) => {
                    const extent = explained.get(ref) ?? null;
                    return (
                      <tr key={ref}>
                        <th scope="row">
                          <a href={addressOf(lens, 'provision', [framework, ref])}>
                            <strong>{ref}</strong> {title}
                          </a>
                        </th>
                        <td>{coverage !== null && <PartStatus coverage={coverage} />}</td>
                        {explained.size > 0 && <td>{extent === null ? '' : words.extents[extent]}</td>}
                      </tr>
                    );
                  })}
                </tbody>
              </table>
              {children.totalCount > children.nodes.length && (
                <p>
                  <a href={addressOf(lens, 'framework', [framework])}>
                    {words.moreParts(children.totalCount - children.nodes.length)}
                  </a>
                </p>
              )}
            </>
          )
        }
      </Answered>
    </section>
  );
}

/** A status of its own, or how many provisions beneath have each. */
function PartStatus({
  coverage: { status, parts },
}: {
  readonly coverage: ProvisionPartsQuery_provision_children_nodes_coverage;
}) {
  if (status !== null) return <StatusMark status={status} />;
  return (
    <div class="part-counts">
      <StatusBar counts={Object.fromEntries(parts.map((each) => [each.status, each.count]))} size="thin" />
      <span class="small quiet">
        {parts.map((each) => statusWords.count(each.count, each.status)).join(' · ')}
      </span>
    </div>
  );
}
