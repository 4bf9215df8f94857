import { CaseSharesCommands } from './application/sharing/case-shares.commands';
import { CaseSharesQueries } from './application/sharing/case-shares.queries';
import { AroundJointWork } from './application/sharing/around-joint-work';
import { JointWorkListener } from './application/sharing/joint-work-listener';
import { MySharesQueries } from './application/sharing/my-shares.queries';
import { QuotedWords } from './application/sharing/quoted-words';
import { RevealCommands } from './application/sharing/reveal.commands';
import { Revealing } from './application/sharing/revealing';
import { RevealQueries } from './application/sharing/reveal.queries';
import { ShareCommands } from './application/sharing/share.commands';
import { ShareNews } from './application/sharing/share-news';
import { ShareSweep } from './application/sharing/share-sweep';
import { SharedWithMeCommands } from './application/sharing/shared-with-me.commands';
import { SharedWithMeQueries } from './application/sharing/shared-with-me.queries';
import { SideBySideQueries } from './application/sharing/side-by-side.queries';
import { CaseSharesController } from './http/sharing/case-shares.controller';
import { MySharesController } from './http/sharing/my-shares.controller';
import { RevealController } from './http/sharing/reveal.controller';
import { SharedWithMeController } from './http/sharing/shared-with-me.controller';
import { CaseSharesRepository } from './persistence/sharing/case-shares.repository';
import { EntrySources } from './persistence/sharing/entry-source.repository';
import { RevealRepository } from './persistence/sharing/reveal.repository';
import { ShareEndingsRepository } from './persistence/sharing/share-endings.repository';
import { ShareRepository } from './persistence/sharing/share.repository';
import { SharedWithMeRepository } from './persistence/sharing/shared-with-me.repository';

/** Letting another participant read something: the part of homework that crosses the wall between two people. */
export const SHARING_CONTROLLERS = [
  MySharesController,
  SharedWithMeController,
  RevealController,
  CaseSharesController,
];
export const SHARING_PROVIDERS = [
  AroundJointWork,
  CaseSharesCommands,
  CaseSharesQueries,
  CaseSharesRepository,
  EntrySources,
  JointWorkListener,
  MySharesQueries,
  QuotedWords,
  RevealCommands,
  Revealing,
  RevealQueries,
  RevealRepository,
  ShareCommands,
  ShareEndingsRepository,
  ShareNews,
  ShareRepository,
  ShareSweep,
  SharedWithMeCommands,
  SharedWithMeQueries,
  SharedWithMeRepository,
  SideBySideQueries,
];
