import { Relation, type ActionTable } from '@reknit/shared/model';

export const NoteAction = {
  list: 'note.list',
  read: 'note.read',
  readVersions: 'note.read-versions',
  search: 'note.search',
  export: 'note.export',
  create: 'note.create',
  write: 'note.write',
  pullIn: 'note.pull-in',
  ready: 'note.ready',
  sign: 'note.sign',
  unsign: 'note.unsign',
  add: 'note.add',
  signAddition: 'note.sign-addition',
  setAdditionAside: 'note.set-addition-aside',
  cosignAddition: 'note.cosign-addition',
  returnAddition: 'note.return-addition',
  markInError: 'note.mark-in-error',
  release: 'note.release',
  cosign: 'note.cosign',
  return: 'note.return',
  listUnsigned: 'note.list-unsigned',
  listToCosign: 'note.list-to-cosign',
  useSnippets: 'note.use-snippets',
  /** The credential that stands beside every signature: kept by the administrator. */
  keepCredential: 'note.keep-credential',
} as const;
export type NoteAction = (typeof NoteAction)[keyof typeof NoteAction];

const { careTeam, supervision, self, practice } = Relation;
const team = { allow: { clinician: careTeam } };
const teamAndSupervisor = { allow: { clinician: careTeam, supervisor: supervision } };
const supervisor = { allow: { supervisor: supervision } };

export const NOTE_ACTIONS: ActionTable<NoteAction> = {
  'note.list': teamAndSupervisor,
  'note.read': teamAndSupervisor,
  'note.read-versions': teamAndSupervisor,
  'note.search': teamAndSupervisor,
  'note.export': teamAndSupervisor,
  'note.create': team,
  'note.write': team,
  'note.pull-in': team,
  'note.ready': team,
  'note.sign': team,
  'note.unsign': team,
  'note.add': team,
  'note.sign-addition': team,
  'note.set-addition-aside': team,
  'note.cosign-addition': supervisor,
  'note.return-addition': supervisor,
  'note.mark-in-error': team,
  'note.release': team,
  'note.cosign': supervisor,
  'note.return': supervisor,
  'note.list-unsigned': { allow: { clinician: self } },
  'note.list-to-cosign': { allow: { supervisor: supervision } },
  'note.use-snippets': { allow: { clinician: self } },
  'note.keep-credential': { allow: { administrator: practice } },
};
