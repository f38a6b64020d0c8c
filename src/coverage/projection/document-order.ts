import type { Provision } from '../../model/framework.ts';
import { addToGroup } from '../../model/group-by.ts';
import { eachInSteps, RECORDS_IN_A_STEP, type Steps } from '../steps.ts';
import type { CatalogueRecords } from './catalogue-records.ts';

/** The provisions of one framework by their parent. */
export interface ProvisionTree {
  readonly roots: Provision[];
  /** By id of the parent, in document order. */
  readonly children: Map<string, Provision[]>;
  readonly retired: Provision[];
}

/**
 * By framework slug. What hangs on a retired provision hangs on the nearest one above that is not. A step is some
 * provisions.
 */
export function* treesByFramework(records: CatalogueRecords): Steps<Map<string, ProvisionTree>> {
  const trees = new Map<string, ProvisionTree>();
  yield* eachInSteps(records.provisions.values(), (provision) => {
    let tree = trees.get(provision.framework);
    if (tree === undefined) {
      tree = { roots: [], children: new Map(), retired: [] };
      trees.set(provision.framework, tree);
    }
    if (provision.retired) {
      tree.retired.push(provision);
      return;
    }
    const above = nearestActiveParent(provision, records);
    if (above === null) tree.roots.push(provision);
    else {
      addToGroup(tree.children, above, provision);
    }
  });
  for (const tree of trees.values()) {
    tree.roots.sort(byPosition);
    tree.retired.sort(byPosition);
    yield* eachInSteps(tree.children.values(), (siblings) => siblings.sort(byPosition));
    yield;
  }
  return trees;
}

function nearestActiveParent(provision: Provision, records: CatalogueRecords): string | null {
  let ref = provision.parent;
  while (ref !== null) {
    const above = records.provisions.get(`${provision.framework}:${ref}`);
    if (above === undefined) return null;
    if (!above.retired) return above.id;
    ref = above.parent;
  }
  return null;
}

/**
 * Adds the provisions of a tree in document order: each before its descendants, with its parent's number (-1 at the
 * top). A step is some provisions.
 */
export function* numberTree(
  tree: ProvisionTree,
  provisions: Provision[],
  parent: number[],
  numberOf: Map<string, number>,
): Steps<void> {
  const stack: { readonly provision: Provision; readonly above: number }[] = [];
  for (const root of tree.roots.toReversed()) stack.push({ provision: root, above: -1 });
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const number = provisions.push(next.provision) - 1;
    parent.push(next.above);
    numberOf.set(next.provision.id, number);
    if (number % RECORDS_IN_A_STEP === 0) yield;
    const children = tree.children.get(next.provision.id) ?? [];
    for (const child of children.toReversed()) stack.push({ provision: child, above: number });
  }
}

function byPosition(a: Provision, b: Provision): number {
  return a.position - b.position;
}
