import type { AppliedControl as AppliedControlRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { OwnedParent } from '../types/records.ts';

export const AppliedControl = builder.objectRef<OwnedParent<AppliedControlRecord>>('AppliedControl');
export const AppliedControlConnection = connectionOf('AppliedControl', AppliedControl);
