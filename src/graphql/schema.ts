import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.ts';
import './types/scalars.ts';
import './types/viewer.ts';
import './types/framework.ts';
import './types/provision.ts';
import './types/provision-records.ts';
import './types/crosswalk.ts';
import './types/crosswalk-health.ts';
import './types/derived-crosswalk.ts';
import './types/scope.ts';
import './types/organization.ts';
import './types/ai-system.ts';
import './types/evidence.ts';
import './types/applied-control.ts';
import './types/record-health.ts';
import './types/evidence-facets.ts';
import './types/gap-facets.ts';
import './types/control-facets.ts';
import './types/system-facets.ts';
import './types/action-facets.ts';
import './types/decision-facets.ts';
import './types/provision-grid.ts';
import './types/expiry-count.ts';
import './types/system-list.ts';
import './types/control-list.ts';
import './types/action-list.ts';
import './types/decision-list.ts';
import './types/record-lists.ts';
import './types/upgrade.ts';
import './types/search.ts';
import './types/difference.ts';
import './types/impact.ts';
import './types/evidence-plan.ts';
import './types/forecast.ts';
import './types/bounds.ts';
import './types/open-reviews.ts';
import './types/ledger.ts';
import './types/organization-changed.ts';
import './mutations/export-report.ts';
import './mutations/withdraw-evidence.ts';

/** The schema, made once. */
export const schema = builder.toSchema();

/** The schema as sorted text, as in `schema.graphql`. */
export function printSchemaText(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
