/**
 * Questions to begin with, each about what a user of the product asks first. They name nothing of one organization, so
 * that they run on every store with the bundled catalogue. GraphiQL shows each in a tab of its own, named after the
 * operation.
 */
export const EXAMPLE_QUESTIONS: readonly string[] = [
  `# How far is each framework supported?
# Counts by status, for the organization.
query WhereDoWeStand {
  organization {
    name
    matrix(systems: []) {
      asOf
      rows(first: 20) {
        nodes {
          framework { slug title }
          counts { status count }
        }
      }
      notices { code message }
    }
  }
}
`,
  `# What is missing, the most urgent first?
# What would help?
query Gaps {
  organization {
    gaps(first: 10) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        urgency
        status
        reason
        leverage
        provision { ref title framework { slug } }
        remedies { status because evidence { localId title } control { localId title } }
      }
    }
  }
}
`,
  `# Why do the provisions of the first decisions have their status, and on whose word?
query Why {
  organization {
    decisions(first: 2) {
      nodes {
        applicable
        justification
        provision {
          ref
          title
          framework { slug }
          coverage {
            status
            reason
            explanation(first: 3) {
              nodes {
                extent
                basis
                evidence { localId title owner validUntil }
                crosswalk { slug assertedBy }
                mapping { relationship confidence rationale }
              }
            }
          }
        }
      }
    }
  }
}
`,
  `# What ends or is due within ninety days?
query Due {
  organization {
    due(within: 90, first: 20) {
      totalCount
      nodes { day kind title owner isOverdue }
    }
  }
}
`,
  `# Which records does each AI system have, and which are missing?
query Systems {
  organization {
    systems(first: 3) {
      nodes {
        localId
        name
        evidenceRecord {
          rows(first: 20) {
            nodes { kind { slug label } presence }
          }
        }
      }
    }
  }
}
`,
  `# Who relates two documents, and what do they say?
query Crosswalks {
  crosswalks {
    slug
    assertedBy
    kind
    mappings(first: 3) {
      totalCount
      nodes { relationship confidence sources { ref title } targets { ref title } }
    }
  }
}
`,
];
