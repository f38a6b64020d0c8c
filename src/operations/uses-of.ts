import type { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { localIdOf } from '../ids.ts';
import { counted } from '../model/counted.ts';
import type { RetirableKind } from '../model/retirable.ts';
import type { PerformContext } from './perform-context.ts';

/** Something that would miss a framework, a crosswalk or a view. */
export interface Use {
  readonly slug: string;
  /** What it is, where it is retired too; null: it stays. */
  readonly along: 'crosswalk' | 'view' | null;
  /** What uses it, and what can be done. */
  readonly sentence: string;
}

/** Everything that uses a framework, a crosswalk or a view: organizations first, then the catalogue. */
export async function usesOf(
  context: PerformContext,
  kind: RetirableKind,
  slug: string,
): Promise<readonly Use[]> {
  const { records } = context.catalogue;
  const uses: Use[] = [];
  for (const organization of context.organizations()) {
    const own = (await context.organization(organization)).records;
    const used = recordedOn(own, records, kind, slug);
    if (used === null) continue;
    const sentence = `${organization} has ${used}. To retire ${slug} all the same, name ${organization} with --despite: these records stay and no longer count, and its folder is refused until it no longer names ${slug}.`;
    uses.push({ slug: organization, along: null, sentence });
  }
  return [...uses, ...inCatalogue(records, kind, slug)];
}

/** What an organization has recorded on a framework, a crosswalk or a view, in words; null: nothing. */
export function recordedOn(
  own: OrganizationRecords,
  catalogue: CatalogueRecords,
  kind: RetirableKind,
  slug: string,
): string | null {
  return kind === 'framework' ? onFramework(own, catalogue, slug) : onCrosswalk(own, kind, slug);
}

function onFramework(
  records: OrganizationRecords,
  { provisions }: CatalogueRecords,
  slug: string,
): string | null {
  const { supports, addresses, decisions, actions, answers, systems, organization } = records;
  const isOn = new Uint8Array(supports.words.length);
  for (const { id, framework } of provisions.values()) {
    const word = framework === slug ? supports.words.find(id) : null;
    if (word !== null) isOn[word] = 1;
  }
  let links = 0;
  let first: string | null = null;
  supports.eachRow((_, provision, __, row) => {
    if (isOn[provision] === 0) return;
    links++;
    first ??= `${localIdOf(supports.at(row).evidence)} to ${supports.provisionAt(row)}`;
  });
  const named = (each: { readonly framework: string }): boolean => each.framework === slug;
  const counts = [
    [links, 'link', `from evidence${first === null ? '' : ` (the first: ${first})`}`],
    [count(addresses.values(), (each) => each.provision.startsWith(`${slug}:`)), 'link', 'from controls'],
    [count(decisions.values(), named), 'decision', ''],
    [count(actions.values(), named), 'action', ''],
    [count(answers.values(), named), 'answer', ''],
    [
      count(systems.values(), ({ roles, classes }) => [...roles, ...classes].some(named)),
      'system',
      'with roles or classes',
    ],
  ] as const;
  return inWords(counts, `on ${slug}`, organization?.frameworks.includes(slug) === true);
}

function onCrosswalk(
  { rowReviews, organization }: OrganizationRecords,
  kind: RetirableKind,
  slug: string,
): string | null {
  if (kind !== 'crosswalk') return null;
  const reviews = count(rowReviews.values(), ({ crosswalk }) => crosswalk === slug);
  const isListed = organization?.crosswalks.includes(slug) === true;
  return inWords([[reviews, 'review', 'of its mappings']], `on ${slug}`, isListed);
}

function inWords(
  counts: readonly (readonly [number, string, string])[],
  where: string,
  isListed: boolean,
): string | null {
  const parts = counts
    .filter(([number]) => number > 0)
    .map(([number, noun, more]) => `${counted(number, noun)} ${more}`.trim());
  const records = parts.length === 0 ? [] : [`${parts.join(', ')} ${where}`];
  const all = [...records, ...(isListed ? ['an entry in its organization.yaml'] : [])];
  return all.length === 0 ? null : all.join(', and ');
}

/** Crosswalks that map a framework, views that ask about it, and frameworks and crosswalks that name it. */
function inCatalogue(records: CatalogueRecords, kind: RetirableKind, slug: string): readonly Use[] {
  const { frameworks, crosswalks, views } = records;
  const withIt = (each: string): string =>
    `To retire both, name ${each} with --despite, or retire ${each} first.`;
  const present = <R extends { readonly slug: string; readonly retired: boolean }>(all: Iterable<R>) =>
    [...all].filter((each) => !each.retired && each.slug !== slug);
  if (kind === 'crosswalk')
    return present(crosswalks.values())
      .filter(({ supersedes }) => supersedes === slug)
      .map((each) => stays(each.slug, `The crosswalk ${each.slug} supersedes it`));
  if (kind === 'view') return [];
  return [
    ...present(crosswalks.values())
      .filter(({ sourceFramework, targetFramework }) => [sourceFramework, targetFramework].includes(slug))
      .map((each): Use => {
        const sentence = `The crosswalk ${each.slug} maps ${slug}. ${withIt(each.slug)}`;
        return { slug: each.slug, along: 'crosswalk', sentence };
      }),
    ...present(views.values())
      .filter(({ questions }) => questions.some(({ framework }) => framework === slug))
      .map((each): Use => {
        const sentence = `The view ${each.slug} asks about ${slug}. ${withIt(each.slug)}`;
        return { slug: each.slug, along: 'view', sentence };
      }),
    ...present(frameworks.values())
      .filter(
        ({ supersededBy, harmonisedFor }) =>
          supersededBy === slug || harmonisedFor.some(({ framework }) => framework === slug),
      )
      .map((each) => stays(each.slug, `The framework ${each.slug} names ${slug}`)),
  ];
}

function stays(slug: string, what: string): Use {
  const sentence = `${what}. ${slug} stays as it is; name it with --despite to go on.`;
  return { slug, along: null, sentence };
}

function count<R>(records: Iterable<R>, isCounted: (record: R) => boolean): number {
  let number = 0;
  for (const record of records) if (isCounted(record)) number++;
  return number;
}
