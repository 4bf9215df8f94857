import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { InvitationFacts, Me, SetupState } from '@reknit/identity/model';
import { Public } from '@reknit/shared/api-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Attempts, networkOf } from '../application/attempts';
import { InvitationAcceptance } from '../application/invitation.commands';
import { PracticeSetup } from '../application/practice-setup.commands';
import { Sessions } from '../application/sessions';
import { MeView } from '../application/me-view';
import { AcceptInvitationDto, LookUpInvitationDto, SetUpPracticeDto } from './identity.dto';

@Controller('api')
export class JoiningController {
  constructor(
    private readonly acceptance: InvitationAcceptance,
    private readonly setup: PracticeSetup,
    private readonly sessions: Sessions,
    private readonly me: MeView,
    private readonly attempts: Attempts,
  ) {}

  @Post('invitations/lookup')
  @HttpCode(200)
  @Public('the link proves who it is', { answers: 'InvitationFacts' })
  async lookUp(@Body() body: LookUpInvitationDto, @Req() request: FastifyRequest): Promise<InvitationFacts> {
    const network = networkOf(request.ip);
    await this.attempts.refuseIfTooMany(`look-up|${network}`, network);
    return this.acceptance.lookUp(body.token);
  }

  @Post('invitations/accept')
  @HttpCode(200)
  @Public('the link and the second fact prove who it is', { answers: 'Me' })
  async accept(
    @Body() body: AcceptInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const holder = await this.acceptance.accept(body);
    await this.sessions.end(request, reply);
    return this.me.of(await this.sessions.open(holder, reply));
  }

  @Get('setup')
  @Public('an empty installation has nobody who could sign in', { answers: 'SetupState' })
  async setupState(): Promise<SetupState> {
    return { needed: await this.setup.needed() };
  }

  @Post('setup')
  @HttpCode(200)
  @Public('an empty installation has nobody who could sign in', { answers: 'Me' })
  async setUp(@Body() body: SetUpPracticeDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    return this.me.of(await this.sessions.open(await this.setup.setUp(body), reply));
  }
}
