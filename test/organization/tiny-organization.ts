import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { CatalogueContents } from '../../src/ledger/records/contents.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';

/** The tiny catalogue as it is read. */
export async function tinyCatalogue(): Promise<CatalogueContents> {
  const outcome = await readCatalogue(temporaryFolder(TINY_CATALOGUE));
  if (!outcome.ok) throw new Error('The tiny catalogue is refused.');
  return outcome.value;
}

/** An organization with a house standard of its own that passes against the tiny catalogue. */
export const TINY_ORGANIZATION = {
  'organization.yaml': `slug: acme
name: Acme
frameworks: [std, house]
crosswalks:
  - house-to-std
document:
  id: QM-7
  review_date: 2026-09-30
`,
  'catalogue/frameworks/house/framework.yaml': `slug: house
title: House standard
edition: 3
kind: GUIDANCE
status: CURRENT
`,
  'catalogue/frameworks/house/provisions.csv': 'ref,kind,title,assessable\nH1,rule,Ask first,yes\n',
  'catalogue/mappings/house-to-std/crosswalk.yaml': `slug: house-to-std
title: House to standard
status: draft
kind: curated
source_framework: house
target_framework: std
asserted_by: The committee
`,
  'catalogue/mappings/house-to-std/mappings.csv': 'source,target,relationship\nH1,4.1,equal\n',
  'systems.csv': `id,name,status,roles,classes,suppliers,data_classes,in_scope_from
S-1,Screener,IN_USE,law:provider;law:deployer,law:high,P-1,personal; health,2026-01-01
S-2,Chat,PLANNED,,,,,
`,
  'suppliers.csv': 'id,name,service\nP-1,Supplier,Models\n',
  'controls.csv': 'id,title,status\nC-1,Review,OPERATING\n',
  'evidence.csv': `id,title,kind,status,systems,sha256,accepted_by,accepted_on,withdrawn_on
E-1,Policy,policy,ACCEPTED,,${'AB'.repeat(32)},The board,2026-01-02,
E-2,Course,training,WITHDRAWN,S-1;S-2,,The board,2026-01-02,2026-02-03
E-3,Draft,policy,DRAFT,,,,,
`,
  'supports.csv': `evidence,framework,ref,extent,by,on,note
E-1,std,4.1,FULL,AI lead,2026-01-03,
E-1,law,"Art. 26(1), first",PARTIAL,AI lead,2026-01-03,In part
E-2,house,H1,FULL,,,
`,
  'addresses.csv': 'control,framework,ref,extent\nC-1,std,4.2,FULL\n',
  'demonstrates.csv': 'evidence,control,extent\nE-1,C-1,PARTIAL\n',
  'decisions.csv': `framework,ref,system,applicable,driver,on
std,A.2,,no,risk,2026-01-05
std,A.2,,yes,legal,2026-01-05
std,A.2,S-1,yes,,2026-01-05
`,
  'actions.csv': `id,framework,ref,system,title,status,closing_evidence,target_date
A-1,std,4.1,S-1,Finish,DONE,E-1,2026-12-31
`,
} satisfies Files;
