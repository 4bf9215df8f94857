import { Foundation1700000000001 } from './1700000000001-foundation';
import { Cases1700000000002 } from './1700000000002-cases';
import { Homework1700000000003 } from './1700000000003-homework';
import { ConsentGate1700000000004 } from './1700000000004-consent-gate';
import { JobsAndLive1700000000005 } from './1700000000005-jobs-and-live';
import { Sharing1700000000006 } from './1700000000006-sharing';
import { Listening1700000000007 } from './1700000000007-listening';
import { Commitments1700000000008 } from './1700000000008-commitments';
import { Amends1700000000009 } from './1700000000009-amends';
import { Boundaries1700000000010 } from './1700000000010-boundaries';
import { Sessions1700000000011 } from './1700000000011-sessions';
import { Notes1700000000012 } from './1700000000012-notes';
import { PutOff1700000000013 } from './1700000000013-put-off';
import { AgreementsNarrowing1700000000014 } from './1700000000014-agreements-narrowing';
import { FreshProof1700000000015 } from './1700000000015-fresh-proof';
import { Measures1700000000016 } from './1700000000016-measures';
import { SessionCompany1700000000017 } from './1700000000017-session-company';
import { SignedPolicy1700000000018 } from './1700000000018-signed-policy';
import { ExerciseReviews1700000000020 } from './1700000000020-exercise-reviews';
import { HomeworkRepeats1700000000021 } from './1700000000021-homework-repeats';
import { CheaperWalls1700000000028 } from './1700000000028-cheaper-walls';
import { LessToInfer1700000000031 } from './1700000000031-less-to-infer';
import { CommentToAll1700000000032 } from './1700000000032-comment-to-all';
import { Corrections1700000000033 } from './1700000000033-corrections';
import { AdditionsChained1700000000034 } from './1700000000034-additions-chained';
import { TrainingLink1700000000035 } from './1700000000035-training-link';
import { AuditChain1700000000036 } from './1700000000036-audit-chain';
import { StagedDisclosure1700000000038 } from './1700000000038-staged-disclosure';
import { EmergencyAccess1700000000039 } from './1700000000039-emergency-access';

/** In the order they run. A migration that has shipped is never edited and never leaves this list. */
export const MIGRATIONS = [
  Foundation1700000000001,
  Cases1700000000002,
  Homework1700000000003,
  ConsentGate1700000000004,
  JobsAndLive1700000000005,
  Sharing1700000000006,
  Listening1700000000007,
  Commitments1700000000008,
  Amends1700000000009,
  Boundaries1700000000010,
  Sessions1700000000011,
  Notes1700000000012,
  PutOff1700000000013,
  AgreementsNarrowing1700000000014,
  FreshProof1700000000015,
  Measures1700000000016,
  SessionCompany1700000000017,
  SignedPolicy1700000000018,
  ExerciseReviews1700000000020,
  HomeworkRepeats1700000000021,
  CheaperWalls1700000000028,
  LessToInfer1700000000031,
  CommentToAll1700000000032,
  Corrections1700000000033,
  AdditionsChained1700000000034,
  TrainingLink1700000000035,
  AuditChain1700000000036,
  StagedDisclosure1700000000038,
  EmergencyAccess1700000000039,
] as const;
