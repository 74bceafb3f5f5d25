import { type Answer } from '../../api/client.ts';

export type ContactLine = Answer<'/api/contacts'>['rows'][number];
export type Unit = Answer<'/api/organizations'>['rows'][number];
export type UserLine = Answer<'/api/users'>['rows'][number];
