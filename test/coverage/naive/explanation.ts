import type { ExplainedChain, Explanation } from '../../../src/coverage/questions/explain.ts';
import type { Provision } from '../../../src/model/framework.ts';
import { naiveChains } from './chains.ts';
import { type Filter, partsOf, reach } from './reach.ts';
import { NaiveScope } from './status.ts';
import type { Question, World } from './world.ts';

type Told = Pick<Explanation, 'answeredBy' | 'status' | 'chains' | 'chainCount' | 'parts'>;

/** Explains assessable provisions by walking every chain of each scope and date once. */
export class NaiveExplainer {
  readonly #world: World;
  readonly #question: Question;
  readonly #scopes = new Map<string, NaiveScope>();
  readonly #chains = new Map<string, ReadonlyMap<string, readonly ExplainedChain[]>>();
  readonly #reached = new Map<string, ReturnType<typeof reach>>();

  constructor(world: World, question: Question) {
    this.#world = world;
    this.#question = question;
  }

  /** Local ids of all evidence, whatever its dates, that reaches a provision in the scope that answers. */
  evidenceOn(p: Provision): readonly string[] {
    const { answeredBy } = this.#scope(this.#question.system).row(p);
    const chains = this.#chainsOf(answeredBy ?? this.#question.system, 'all').get(p.id) ?? [];
    return [...new Set(chains.flatMap(({ evidence }) => evidence ?? []))].toSorted();
  }

  explain(p: Provision): Told {
    const row = this.#scope(this.#question.system).row(p);
    const { status } = row;
    if (status === 'NOT_APPLICABLE') {
      return { answeredBy: null, status, chains: [], chainCount: 0, parts: [] };
    }
    const { answeredBy } = row;
    const system = answeredBy ?? this.#question.system;
    const filter: Filter =
      row.reason === 'EVIDENCE_LAPSED' ? 'before' : row.reason === 'EVIDENCE_NOT_IN_FORCE' ? 'all' : 'now';
    const chains = this.#chainsOf(system, filter).get(p.id) ?? [];
    const isByChain = chains[0]?.extent === row.extent && chains[0]?.basis === row.basis;
    const isByParts = row.extent !== null && !isByChain;
    return {
      answeredBy,
      status,
      chains,
      chainCount: chains.length,
      parts: isByParts ? this.#parts(system, p) : [],
    };
  }

  #parts(system: string | null, p: Provision): Told['parts'] {
    const question = { ...this.#question, system };
    const reached = once(this.#reached, `${system}`, () => reach(this.#world, question, 'now', true));
    return partsOf(this.#world, p)!.map((part) => {
      const { extent, basis } = reached.get(part.id)!;
      const chain = this.#chainsOf(system, 'now').get(part.id)?.[0] ?? null;
      return { ref: part.ref, extent: extent === 'NONE' ? null : extent, basis, chain };
    });
  }

  #scope(system: string | null): NaiveScope {
    return once(this.#scopes, `${system}`, () => new NaiveScope(this.#world, { ...this.#question, system }));
  }

  #chainsOf(system: string | null, filter: Filter): ReadonlyMap<string, readonly ExplainedChain[]> {
    return once(this.#chains, `${system} ${filter}`, () =>
      naiveChains(this.#world, { ...this.#question, system }, filter),
    );
  }
}

function once<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
