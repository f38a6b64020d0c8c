import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** How deep a document goes, and how many fields it names, those of its fragments wherever they are spread. */
export interface DocumentSize {
  readonly depth: number;
  readonly fields: number;
}

/**
 * Measures the largest operation of a document, whatever it asks. It takes time in proportion to the text: each
 * fragment is measured once.
 */
export function sizeOfDocument({ definitions }: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  // A fragment that spreads itself counts as empty here; validation refuses it.
  const known = new Map<string, DocumentSize>();
  const sizeOfFragment = (name: string): DocumentSize => {
    const size = known.get(name);
    if (size !== undefined) return size;
    known.set(name, { depth: 0, fields: 0 });
    const measured = sizeOf(fragments.get(name)?.selectionSet);
    known.set(name, measured);
    return measured;
  };
  const sizeOf = (selected: SelectionSetNode | undefined): DocumentSize => {
    let depth = 0;
    let fields = 0;
    for (const selection of selected?.selections ?? []) {
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const size = isSpread ? sizeOfFragment(selection.name.value) : sizeOf(selection.selectionSet);
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      depth = Math.max(depth, size.depth + own);
      fields += size.fields + own;
    }
    return { depth, fields };
  };
  const operations = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [sizeOf(definition.selectionSet)] : [],
  );
  return {
    depth: Math.max(0, ...operations.map(({ depth }) => depth)),
    fields: operations.reduce((sum, { fields }) => sum + fields, 0),
  };
}
