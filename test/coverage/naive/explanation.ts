import type { ExplainedChain, Explanation } from '../../../src/coverage/questions/explain.ts';
import type { Provision } from '../../../src/model/framework.ts';
import { naiveChains } from './chains.ts';
import { type Filter, partsOf, reach } from './reach.ts';
import { naiveScope } from './status.ts';
import { kept, type Question, type World } from './world.ts';

type Told = Pick<Explanation, 'answeredBy' | 'status' | 'chains' | 'chainCount' | 'parts'>;

/** Explains assessable provisions by walking every chain of each scope and date once. */
export class NaiveExplainer {
  readonly #world: World;
  readonly #question: Question;
  readonly #chains = new Map<string, ReadonlyMap<string, readonly ExplainedChain[]>>();
  readonly #reached = new Map<string, ReturnType<typeof reach>>();

  constructor(world: World, question: Question) {
    this.#world = world;
    this.#question = question;
  }

  /** Local ids of all evidence, whatever its dates, that reaches a provision in the scope that answers. */
  evidenceOn(p: Provision): readonly string[] {
    const { answeredBy } = naiveScope(this.#world, this.#question).row(p);
    const chains = this.#chainsOf(answeredBy ?? this.#question.system, 'all').get(p.id) ?? [];
    return [...new Set(chains.flatMap(({ evidence }) => evidence ?? []))].toSorted();
  }

  explain(p: Provision): Told {
    const row = naiveScope(this.#world, this.#question).row(p);
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
    const reached = kept(this.#reached, `${system}`, () => reach(this.#world, question, 'now', true));
    return partsOf(this.#world, p)!.map((part) => {
      const { extent, basis } = reached.get(part.id)!;
      const chain = this.#chainsOf(system, 'now').get(part.id)?.[0] ?? null;
      return { ref: part.ref, extent: extent === 'NONE' ? null : extent, basis, chain };
    });
  }

  #chainsOf(system: string | null, filter: Filter): ReadonlyMap<string, readonly ExplainedChain[]> {
    return kept(this.#chains, `${system} ${filter}`, () =>
      naiveChains(this.#world, { ...this.#question, system }, filter),
    );
  }
}
