import { isLinkType } from '../../ledger/records/link-types.ts';
import { isLabel, LABELS, nodeOf } from '../../ledger/records/registry.ts';
import { CONSTRAINTS, type Constraint, type ConstraintRow } from './texts/constraints.ts';
import {
  LINK_ID,
  linkPropertiesOf,
  markOf,
  propertiesOf,
  STORE_LABELS,
  type StoreLabel,
} from './texts/marks.ts';

/** The constraints of the product that the database does not have yet. A constraint is known by what it says. */
export function missingConstraints(rows: readonly ConstraintRow[]): readonly Constraint[] {
  return CONSTRAINTS.filter((constraint) => !rows.some((row) => says(row, constraint)));
}

/** A constraint of somebody else that could refuse what the product writes. */
export interface ConstraintFault {
  readonly row: ConstraintRow;
  /**
   * It refuses nothing while no node of another application has this label, since it asks of the product's nodes what
   * they fulfil anyway. Null: it could refuse a write in any case.
   */
  readonly unlessAlone: string | null;
}

/** Finds the constraints of other applications on labels and link types of the product. */
export function foreignConstraints(rows: readonly ConstraintRow[]): readonly ConstraintFault[] {
  return rows.flatMap((row) => {
    if (CONSTRAINTS.some((constraint) => says(row, constraint))) return [];
    return row.labelsOrTypes.flatMap((label) => faultsOn(row, label));
  });
}

function faultsOn(row: ConstraintRow, label: string): readonly ConstraintFault[] {
  const kept = row.entityType === 'NODE' ? nodesOf(label) : linksOf(label);
  if (kept === null) return [];
  if (!isUniqueness(row)) return [{ row, unlessAlone: null }];
  // Nodes without one of the properties are free of the constraint.
  if (kept.properties !== null && !row.properties.every((name) => kept.properties!.includes(name))) return [];
  if (!kept.keys.some((key) => key.every((name) => row.properties.includes(name))))
    return [{ row, unlessAlone: null }];
  return kept.isMarked ? [] : [{ row, unlessAlone: label }];
}

/** What the product keeps under a label or type. */
interface Kept {
  /** Every property that it may have; null: any. */
  readonly properties: readonly string[] | null;
  /** What is unique among its nodes or links anyway. */
  readonly keys: readonly (readonly string[])[];
  /** Whether nobody else uses the label. */
  readonly isMarked: boolean;
}

function nodesOf(label: string): Kept | null {
  if (isLabel(label)) return { ...recordsOf(label), isMarked: false };
  const marked = LABELS.find((known) => markOf(known) === label);
  if (marked !== undefined) return { ...recordsOf(marked), isMarked: true };
  const own = STORE_LABELS.find((known) => known === label || markOf(known) === label);
  return own === undefined ? null : { properties: null, keys: keysOf(own), isMarked: own !== label };
}

function recordsOf(label: Parameters<typeof propertiesOf>[0]): Omit<Kept, 'isMarked'> {
  const { key } = nodeOf(label);
  return { properties: [key, ...propertiesOf(label)], keys: [[key]] };
}

function keysOf(label: StoreLabel): Kept['keys'] {
  return CONSTRAINTS.filter((each) => each.label === markOf(label)).map(({ properties }) => properties);
}

function linksOf(type: string): Kept | null {
  if (!isLinkType(type)) return null;
  return { properties: [LINK_ID, ...linkPropertiesOf(type)], keys: [[LINK_ID]], isMarked: true };
}

function says(row: ConstraintRow, { of, label, properties }: Constraint): boolean {
  return (
    isUniqueness(row) &&
    row.entityType === of &&
    row.labelsOrTypes.join() === label &&
    row.properties.join() === properties.join()
  );
}

/** Servers of different versions name the type differently: `UNIQUENESS`, `NODE_PROPERTY_UNIQUENESS` and so on. */
function isUniqueness({ type }: ConstraintRow): boolean {
  return type.endsWith('UNIQUENESS');
}
