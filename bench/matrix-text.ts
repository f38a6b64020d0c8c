/**
 * Direct and one-hop counts of some systems in every framework: what the text for coverage in `docs/cypher.md` says
 * of one framework, with the evidence that each system sees. Applied controls are left out, as are caps, structure,
 * wholes, unions, reviews and applicability. Parameters: organization, systems (local ids), date, crosswalks.
 */
export const MATRIX_TEXT = `
UNWIND $systems AS localId
MATCH (s:AISystem {id: $organization + '/' + localId})
MATCH (p:Provision)
WHERE p.assessable AND NOT p.retired
CALL (s, p) {
  RETURN 0 AS reach
  UNION ALL
  MATCH (p)<-[u:SUPPORTS]-(e:Evidence {organization: $organization})
  WHERE (e.status = 'ACCEPTED' OR (e.status IN ['WITHDRAWN', 'SUPERSEDED'] AND e.withdrawnOn > $date))
    AND coalesce(e.validFrom, '0') <= $date AND $date <= coalesce(e.validUntil, '9')
    AND (e.systems IS NULL OR s.localId IN e.systems)
  RETURN CASE u.extent WHEN 'FULL' THEN 7 ELSE 5 END AS reach
  UNION ALL
  MATCH (p)-[m:MAPS_TO]-(q:Provision)<-[u:SUPPORTS]-(e:Evidence {organization: $organization})
  WHERE m.crosswalk IN $crosswalks AND m.relationship <> 'no-relationship'
    AND NOT m.retired AND coalesce(m.rowStatus, '') <> 'retired' AND NOT q.retired
    AND (e.status = 'ACCEPTED' OR (e.status IN ['WITHDRAWN', 'SUPERSEDED'] AND e.withdrawnOn > $date))
    AND coalesce(e.validFrom, '0') <= $date AND $date <= coalesce(e.validUntil, '9')
    AND (e.systems IS NULL OR s.localId IN e.systems)
  WITH u.extent = 'FULL' AS isFull, m.confidence IN ['low', 'unreviewed'] AS isUnreviewed, CASE
    WHEN startNode(m) = q THEN m.relationship
    WHEN m.relationship = 'subset-of' THEN 'superset-of'
    WHEN m.relationship = 'superset-of' THEN 'subset-of'
    ELSE m.relationship END AS seen
  RETURN CASE
    WHEN isUnreviewed THEN 2
    WHEN isFull AND seen IN ['equal', 'superset-of'] THEN 6
    WHEN isFull THEN 4
    WHEN seen IN ['equal', 'subset-of'] THEN 4
    ELSE 2 END AS reach
}
WITH s, p, max(reach) AS reach
RETURN s.localId AS system, p.framework AS framework, reach, count(*) AS provisions
ORDER BY system, framework, reach
`;
