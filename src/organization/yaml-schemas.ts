import { z } from 'zod';
import { crosswalkFormat } from '../catalogue/crosswalk-format.ts';
import { frameworkFormat } from '../catalogue/framework-format.ts';
import { recordKindsFormat } from '../catalogue/read-record-kinds.ts';
import { viewFormat } from '../catalogue/read-view.ts';
import { organizationFormat } from './organization-format.ts';

/**
 * The JSON Schemas of the YAML files, by file name (`view.yaml` for every file in `views/`), for editors that check while
 * one types. Whatever a schema lets pass is still read by the rules of the format.
 */
export function yamlSchemas(): Readonly<Record<string, unknown>> {
  const formats: Readonly<Record<string, z.ZodType>> = {
    'crosswalk.yaml': crosswalkFormat,
    'framework.yaml': frameworkFormat,
    'organization.yaml': organizationFormat,
    'record-kinds.yaml': recordKindsFormat,
    'view.yaml': viewFormat,
  };
  return Object.fromEntries(
    Object.entries(formats).map(([file, format]) => [file, z.toJSONSchema(format, { io: 'input' })]),
  );
}
