import type { Provision as ProvisionRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';

export const Provision = builder.objectRef<ProvisionRecord>('Provision');
export const ProvisionConnection = connectionOf('Provision', Provision);
