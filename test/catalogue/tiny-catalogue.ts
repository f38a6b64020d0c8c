import type { Files } from '../parsing/temporary-folder.ts';

/** A catalogue of two frameworks, one crosswalk, two kinds and one view that passes. */
export const TINY_CATALOGUE = {
  'frameworks/std/framework.yaml': `slug: std
title: A standard
edition: 2023
kind: MANAGEMENT_SYSTEM_STANDARD
status: CURRENT
ref_pattern: '[A-Z\\d]+(\\.\\d+)*'
`,
  'frameworks/std/provisions.csv': `ref,parent,kind,title,assessable,parts,level,phase,record_kinds
4,,clause,Context,,complete,ORGANIZATION,PLAN,
4.1,4,requirement,Understanding,yes,,,,policy
4.2,4,requirement,Parties,yes,aside,,,policy;training
A.2,,control,Policy,yes,,EITHER,,
`,
  'frameworks/law/framework.yaml': `slug: law
title: A law
edition: "1.0"
kind: LAW
status: CURRENT
roles:
  - id: provider
    label: Provider
    meaning: Offers a system under its own name.
    example: You sell a chatbot.
  - id: deployer
    label: Deployer
classes:
  - id: high
    label: High risk
conditions:
  - id: abroad
    label: Abroad
    question: Is the organization established abroad?
    scope: organization
`,
  'frameworks/law/provisions.csv': `ref,kind,title,assessable,roles,classes,applies_from
Art. 9,article,Risk management,yes,provider,high,2027-12-02 if high; 2028-08-02
"Art. 26(1), first",article,Use,yes,provider;deployer,,2026-08-02
`,
  'mappings/law-to-std/crosswalk.yaml': `slug: law-to-std
title: Law to standard
status: complete
kind: curated
source_framework: law
target_framework: std
asserted_by: The committee
`,
  'mappings/law-to-std/mappings.csv': `source,target,relationship,strength,confidence,reviewed_by,reviewed_on
Art. 9,4.1,subset-of,7.5,high,The board,2026-01-02
Art. 9,A.2,related,,unreviewed,,
`,
  'mappings/law-to-std/gaps.csv': `side,ref,basis,reason
source,"Art. 26(1), first",stated-none,
target,4.2,not-stated,Nobody looked
`,
  'record-kinds.yaml': `- id: policy
  label: Policy
  level: ORGANIZATION
  valid_days: 365
- id: training
  label: Training record
`,
  'views/questions.yaml': `slug: questions
title: Questions
questions:
  - id: q1
    question: Who owns the policy?
    framework: std
    refs: [A.2, '4.1']
    record_kinds: [policy]
    scope: organization
`,
} satisfies Files;
