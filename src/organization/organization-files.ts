/** The files of an organization, each of which can be a sheet of a workbook instead. */
export const ORGANIZATION_FILES = [
  'organization.yaml',
  'systems.csv',
  'suppliers.csv',
  'controls.csv',
  'evidence.csv',
  'supports.csv',
  'addresses.csv',
  'demonstrates.csv',
  'decisions.csv',
  'actions.csv',
  'answers.csv',
  'row-reviews.csv',
] as const;
