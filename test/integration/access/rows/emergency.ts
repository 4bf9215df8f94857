import { emergencyPaths, type OpenedInEmergency } from '@reknit/cases/model';
import { v7 } from 'uuid';
import { PEOPLE } from '../../../support/people';
import { CLINICIANS, TEAM, type AccessRows, type AccessSlice } from './row';

const opening = (ids: { readonly more: Readonly<Record<string, string>> }) => ({
  id: ids.more['emergencyId'] ?? '',
});

const ROWS: AccessRows = {
  // A name nobody has: whoever may ask hears that, and is given nothing.
  'POST /api/emergency-access': {
    allowed: CLINICIANS,
    body: () => ({
      givenName: 'Nobody',
      familyName: 'Here',
      reason: 'They rang from the bridge and hung up.',
    }),
  },
  'POST /api/emergency-access/{id}/end': { allowed: ['owen'], at: opening },
  'GET /api/cases/{caseId}/emergency-access': { allowed: TEAM },
  'POST /api/cases/{caseId}/emergency-access/{id}/review': {
    allowed: TEAM,
    body: () => ({ words: 'I have talked to them about it.' }),
    at: opening,
  },
};

/** A colleague has had the case open, and has closed it again: it is not theirs any more. */
export const EMERGENCY_SLICE: AccessSlice = {
  rows: ROWS,
  ground: async (world, cast) => {
    // In the practice abroad there is nobody else who could.
    if (cast.clinician !== 'ilse') return { emergencyId: v7() };
    const owen = await world.as('owen');
    const [givenName = '', familyName = ''] = PEOPLE[cast.first].name.split(' ');
    const reason = `They rang in distress, ${cast.canary}`;
    const opened = await owen.post<OpenedInEmergency>(emergencyPaths.open, {
      givenName,
      familyName,
      reason,
    });
    if (opened.status >= 300) throw new Error(`The emergency could not be laid: ${opened.text}`);
    await owen.post(emergencyPaths.close(opened.body.id));
    return { emergencyId: opened.body.id };
  },
};
