/** The files inside the folder of a framework or crosswalk. */
export const CATALOGUE_FILES = [
  'framework.yaml',
  'provisions.csv',
  'crosswalk.yaml',
  'mappings.csv',
  'gaps.csv',
  'record-kinds.yaml',
] as const;
