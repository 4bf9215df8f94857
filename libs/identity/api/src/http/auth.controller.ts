import { Body, Controller, Get, HttpCode, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import { IdentityAction, IdentityProblem, type Me } from '@reknit/identity/model';
import { Acting, Command, ProblemException, Public, Query } from '@reknit/shared/api-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Attempts, networkOf } from '../application/attempts';
import { Sessions, type Holder, type SignedIn } from '../application/sessions';
import { MeView } from '../application/me-view';
import { PasswordResets } from '../application/password-reset.commands';
import { PreferenceCommands } from '../application/preferences.commands';
import {
  CompletePasswordResetDto,
  RequestPasswordResetDto,
  SignInDto,
  UpdatePreferencesDto,
} from './identity.dto';
import { PasswordGuard } from './password.strategy';

@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly sessions: Sessions,
    private readonly me: MeView,
    private readonly resets: PasswordResets,
    private readonly preferences: PreferenceCommands,
    private readonly attempts: Attempts,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @UseGuards(PasswordGuard)
  @Public('signing in is how somebody becomes known', { answers: 'Me' })
  async signIn(
    @Body() _: SignInDto,
    @Req() request: FastifyRequest & { readonly holder?: Holder },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    if (!request.holder) throw new ProblemException(IdentityProblem.wrongCredentials);
    await this.sessions.end(request, reply);
    return this.me.of(await this.sessions.open(request.holder, reply));
  }

  @Post('sign-out')
  @HttpCode(204)
  @Command(IdentityAction.signOut, { change: { once: 'signing out twice is signing out' } })
  async signOut(
    @Acting() _: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(request, reply);
    void reply.header('clear-site-data', '"cache", "storage"');
  }

  @Get('me')
  @Query(IdentityAction.whoAmI, { clinical: false, answers: 'Me' })
  whoAmI(@Acting() actor: SignedIn): Me {
    return this.me.of(actor);
  }

  @Patch('me')
  @HttpCode(204)
  @Command(IdentityAction.updatePreferences, {
    change: { once: 'the last choice of a time zone is the one that counts' },
  })
  async update(@Acting() actor: SignedIn, @Body() body: UpdatePreferencesDto): Promise<void> {
    await this.preferences.update(actor, body);
  }

  @Post('password-reset/request')
  @HttpCode(202)
  @Public('a person who forgot their password cannot sign in')
  async requestReset(@Body() body: RequestPasswordResetDto, @Req() request: FastifyRequest): Promise<void> {
    await this.attempts.refuseIfTooMany(`reset|${body.email.toLowerCase()}`, networkOf(request.ip));
    await this.attempts.failed(`reset|${body.email.toLowerCase()}`, networkOf(request.ip));
    await this.resets.request(body.email);
  }

  @Post('password-reset/complete')
  @HttpCode(204)
  @Public('the link proves who it is')
  async completeReset(@Body() body: CompletePasswordResetDto): Promise<void> {
    await this.resets.complete(body);
  }
}
