import type { Crosswalk as CrosswalkRecord } from '../../model/crosswalk.ts';
import { builder } from '../builder.ts';

export const Crosswalk = builder.objectRef<CrosswalkRecord>('Crosswalk');
