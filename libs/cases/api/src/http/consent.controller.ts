import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { SafetyAction, type MyConsents } from '@reknit/cases/model';
import { Acting, Command, Query, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { ConsentCommands } from '../application/consent/consent.commands';
import { MyConsentCommands } from '../application/consent/my-consent.commands';
import { MyConsentQueries } from '../application/consent/my-consent.queries';
import { PolicyCommands } from '../application/consent/secrets-policies';
import { CaseIdDto, CaseItemDto } from './case.dto';
import {
  ConsentIdDto,
  DecideConsentDto,
  EndConsentDto,
  ProposeConsentDto,
  ProposeSecretsPolicyDto,
  RecordConsentDto,
  SafeContactDto,
} from './consent.dto';

/** Consent as the care team asks for it. */
@Controller('api/cases/:caseId')
export class ConsentController {
  constructor(
    private readonly consents: ConsentCommands,
    private readonly policies: PolicyCommands,
  ) {}

  @Post('consents')
  @Command(SafetyAction.proposeConsent, { change: 'creates', answers: 'Saved' })
  propose(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: ProposeConsentDto,
  ): Promise<Saved> {
    return this.consents.propose(actor, caseId, body);
  }

  @Post('recorded-consents')
  @Command(SafetyAction.recordConsent, { change: 'creates', answers: 'Saved' })
  record(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: RecordConsentDto,
  ): Promise<Saved> {
    return this.consents.record(actor, caseId, body);
  }

  @Post('consents/:id/end')
  @HttpCode(204)
  @Command(SafetyAction.endConsent, { change: { once: 'what has ended stays ended' } })
  end(@Acting() actor: Actor, @Param() at: CaseItemDto, @Body() body: EndConsentDto): Promise<void> {
    return this.consents.end(actor, at, body);
  }

  @Post('secrets-policy')
  @Command(SafetyAction.proposePolicy, { change: 'creates', answers: 'Saved' })
  proposePolicy(
    @Acting() actor: Actor,
    @Param() { caseId }: CaseIdDto,
    @Body() body: ProposeSecretsPolicyDto,
  ): Promise<Saved> {
    return this.policies.propose(actor, caseId, body);
  }
}

/** Consent as the person sees it who is asked. */
@Controller('api/my')
export class MyConsentController {
  constructor(
    private readonly queries: MyConsentQueries,
    private readonly commands: MyConsentCommands,
  ) {}

  @Get('consents')
  @Query(SafetyAction.readMyConsents, { clinical: true, answers: 'MyConsents' })
  mine(@Acting() actor: Actor): Promise<MyConsents> {
    return this.queries.mine(actor);
  }

  @Post('consents/:id/decision')
  @HttpCode(200)
  @Command(SafetyAction.decideConsent, { change: { once: 'a question is answered once' }, answers: 'Saved' })
  decide(
    @Acting() actor: Actor,
    @Param() { id }: ConsentIdDto,
    @Body() body: DecideConsentDto,
  ): Promise<Saved> {
    return this.commands.decide(actor, id, body);
  }

  @Post('consents/:id/withdraw')
  @HttpCode(200)
  @Command(SafetyAction.withdrawConsent, {
    change: { once: 'withdrawn stays withdrawn' },
    answers: 'Saved',
  })
  withdraw(@Acting() actor: Actor, @Param() { id }: ConsentIdDto): Promise<Saved> {
    return this.commands.withdraw(actor, id);
  }

  @Put('safe-contact')
  @Command(SafetyAction.changeSafeContact, {
    change: { once: 'saying it again says the same' },
    answers: 'Saved',
  })
  changeSafeContact(@Acting() actor: Actor, @Body() body: SafeContactDto): Promise<Saved> {
    return this.commands.changeSafeContact(actor, body);
  }
}
