import type { Framework as FrameworkRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const Framework = builder.objectRef<FrameworkRecord>('Framework');
