import { createHash } from 'node:crypto';
import type { ProvisionText } from '../../src/graph/store.ts';
import { type Change, EMPTY_STATE, type LoadPart } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { sealChange } from '../../src/ledger/seal-change.ts';

/** Changes of one ledger, each following the one before. */
export function chain(
  ledger: string,
  parts: readonly { readonly facts: readonly Fact[]; readonly key?: string; readonly load?: LoadPart }[],
  after: Change | null = null,
): readonly Change[] {
  const changes: Change[] = [];
  for (const { facts, key, load } of parts) {
    const previous = changes.at(-1) ?? after;
    const seq = (previous?.seq ?? 0) + 1;
    const at = `2026-01-01T00:00:00.${String(seq).padStart(3, '0')}Z`;
    changes.push(
      sealChange({
        ledger,
        seq,
        // No change is recorded before the one that it follows.
        at: previous !== null && previous.at > at ? previous.at : at,
        actor: 'test',
        operation: 'test',
        productVersion: '0.0.0',
        inputHash: EMPTY_STATE.hash,
        facts,
        decidedOn: null,
        load: load ?? null,
        key: key ?? `key-${seq}`,
        previousHash: previous?.hash ?? EMPTY_STATE.hash,
      }),
    );
  }
  return changes;
}

export function framework(slug: string, title = slug): Fact {
  return {
    fact: 'node',
    label: 'Framework',
    id: slug,
    properties: { title, edition: '1', kind: 'LAW', status: 'CURRENT', certificationBodyOnly: false },
  };
}

export function provision(id: string, title = id, position = 1): Fact {
  const [slug = ''] = id.split(':');
  return {
    fact: 'node',
    label: 'Provision',
    id,
    properties: {
      framework: slug,
      ref: id.slice(slug.length + 1),
      kind: 'clause',
      title,
      position,
      roles: ['a', 'b'],
      retired: false,
    },
  };
}

export function partOf(id: string, from: string, to: string): Fact {
  return {
    fact: 'link',
    type: 'PART_OF',
    id,
    from: { label: 'Provision', id: from },
    to: { label: 'Provision', id: to },
    properties: {},
  };
}

export function evidence(id: string): Fact {
  const [organization = '', localId = ''] = id.split('/');
  return {
    fact: 'node',
    label: 'Evidence',
    id,
    properties: { organization, localId, title: id, kind: 'record', status: 'ACCEPTED', position: 1 },
  };
}

export function supports(id: string, from: string, to: string, extent = 'FULL'): Fact {
  const [organization = ''] = from.split('/');
  return {
    fact: 'link',
    type: 'SUPPORTS',
    id,
    from: { label: 'Evidence', id: from },
    to: { label: 'Provision', id: to },
    properties: { organization, extent, position: 1 },
  };
}

/** A text with the digest that is its own. */
export function officialText(provisionId: string, text: string): ProvisionText {
  return { provision: provisionId, text, sha256: createHash('sha256').update(text).digest('hex') };
}
