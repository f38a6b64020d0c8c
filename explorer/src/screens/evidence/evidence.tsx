import type { ScreenProps } from '../../frame/screen-entry.ts';
import { EvidenceList } from './evidence-list.tsx';
import { OneEvidence } from './one-evidence.tsx';
import './evidence.css';

/** The evidence of the organization, or one piece of it. */
export function Evidence({ route }: ScreenProps) {
  const [id] = route.parts;
  return id === undefined ? <EvidenceList route={route} /> : <OneEvidence route={route} localId={id} />;
}
