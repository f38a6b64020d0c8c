import { useAnswer } from '../../ask/use-answer.ts';
import { Answered } from '../../frame/answered.tsx';
import { Empty } from '../../frame/empty.tsx';
import { changeFilters } from '../../lens/change-route.ts';
import { addressOf, type Route } from '../../lens/route.ts';
import { mappingTrust, OwnReview } from '../../parts/mapping-trust.tsx';
import { mappingWords } from '../../words/en/mappings.ts';
import { provisionWords as words } from '../../words/en/provision.ts';
import { wordOf } from '../../words/word-of.ts';
import { ProvisionMappingsQuestion } from './mappings.graphql.ts';

const MAPPINGS_AT_ONCE = 20;
const MAPPINGS_AT_MOST = 100;

interface Props {
  readonly route: Route;
  readonly framework: string;
  readonly provision: string;
}

/** What authors say of the provision, in both directions, whether or not evidence uses it. */
export function Mappings({ route, framework, provision }: Props) {
  const { lens, filters } = route;
  const asked = Number(filters.get('mappings')) || MAPPINGS_AT_ONCE;
  const first = Math.min(Math.max(asked, MAPPINGS_AT_ONCE), MAPPINGS_AT_MOST);
  const { organization, crosswalks } = lens;
  const answer = useAnswer(ProvisionMappingsQuestion, {
    ...{ organization, framework, ref: provision, crosswalks, first },
  });
  return (
    <section class="section" aria-labelledby="mappings-title">
      <div class="section-head">
        <h2 id="mappings-title">{words.mappings}</h2>
        <p class="quiet small">{words.mappingsHint}</p>
      </div>
      <Answered answer={answer}>
        {(data) => {
          const mappings = data.provision?.mappings;
          if (!mappings) return null;
          if (mappings.totalCount === 0)
            return <Empty title={words.noMappings} hint={words.noMappingsHint} />;
          return (
            <>
              <table class="ruled provision-table mappings panel">
                <thead>
                  <tr>
                    <th scope="col">{words.relation}</th>
                    <th scope="col">{words.author}</th>
                    <th scope="col">{words.sure}</th>
                    <th scope="col">{words.review}</th>
                  </tr>
                </thead>
                <tbody>
                  {mappings.nodes.map((mapping) => {
                    const { crosswalk, others, relationship, rationale, citedAs } = mapping;
                    return (
                      <tr key={`${mapping.mappingId} ${others.map(({ ref }) => ref).join(' ')}`}>
                        <td>
                          {mappingWords.relations[relationship]}{' '}
                          {others.map(({ ref, title, framework: { slug } }, place) => (
                            <span key={`${slug} ${ref}`}>
                              {place > 0 && ' + '}
                              <a href={addressOf(lens, 'provision', [slug, ref])}>
                                <strong>
                                  {slug} {ref}
                                </strong>{' '}
                                {title}
                              </a>
                            </span>
                          ))}
                          {rationale !== null && <q class="rationale">{rationale}</q>}
                          {citedAs !== null && <p class="quiet small">{mappingWords.citedAs(citedAs)}</p>}
                        </td>
                        <td>
                          {mapping.assertedBy}
                          <p class="small">
                            <a href={addressOf(lens, 'crosswalk', [crosswalk.slug])}>{crosswalk.title}</a>
                          </p>
                          {crosswalk.sourceEdition !== null && crosswalk.targetEdition !== null && (
                            <p class="quiet small">
                              {mappingWords.editions(crosswalk.sourceEdition, crosswalk.targetEdition)}
                            </p>
                          )}
                        </td>
                        <td>
                          {mappingTrust(mapping)}
                          {mapping.rowStatus !== 'AS_PUBLISHED' && mapping.rowStatus !== null && (
                            <p class="small">{wordOf(mapping.rowStatus)}</p>
                          )}
                        </td>
                        <td>
                          <OwnReview review={mapping.review} />
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
              {mappings.totalCount > mappings.nodes.length && first < MAPPINGS_AT_MOST && (
                <button
                  type="button"
                  class="button no-print"
                  onClick={() => changeFilters(route, { mappings: `${MAPPINGS_AT_MOST}` }, { replace: true })}
                >
                  {words.moreMappings(
                    Math.min(mappings.totalCount, MAPPINGS_AT_MOST) - mappings.nodes.length,
                  )}
                </button>
              )}
              {mappings.totalCount > MAPPINGS_AT_MOST && first === MAPPINGS_AT_MOST && (
                <p class="quiet">{words.restInWorkbook(mappings.totalCount - MAPPINGS_AT_MOST)}</p>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}
