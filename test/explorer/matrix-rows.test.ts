import { describe, expect, it } from 'vitest';
import { matrixRows } from '../../explorer/src/screens/matrix/matrix-rows.ts';

const GRID = {
  statuses: [],
  tally: [],
  frameworks: [],
  systems: [{ localId: 'chatbot', name: 'Chatbot', owner: null }],
};

function named(labels: readonly string[], totalCount = labels.length) {
  return { totalCount, nodes: labels.map((label) => ({ termId: label, label })) };
}

/** The group of the only system, which has some roles and no class. */
function groupBy(grouping: 'role' | 'class', roles: ReturnType<typeof named>): string | undefined {
  const terms = [{ localId: 'chatbot', roles, classes: named([]) }];
  return matrixRows(GRID, 'Everything', grouping, terms)[1]?.group;
}

describe('the groups of a matrix', () => {
  it('have all roles of a system in their order, each once', () => {
    expect(groupBy('role', named(['Provider', 'Deployer', 'Provider']))).toBe('Deployer, Provider');
    expect(groupBy('class', named(['Provider']))).toBe('None');
  });

  it('say how many of how many roles they have where a system has more than are asked for', () => {
    expect(groupBy('role', named(['Provider', 'Deployer'], 23))).toBe(
      'Deployer, Provider (the first 2 of 23)',
    );
  });
});
