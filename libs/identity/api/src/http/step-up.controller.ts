import { Body, Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { IdentityAction, IdentityProblem } from '@reknit/identity/model';
import { Acting, Command, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { FastifyReply } from 'fastify';
import { StepUpCommands } from '../application/step-up.commands';
import { StepUpDto } from './identity.dto';
import { ProofGuard, type ProvingRequest } from './proof.guard';

/** Proving again who one is, for what asks for it (`freshProof`). */
@Controller('api/auth')
export class StepUpController {
  constructor(private readonly commands: StepUpCommands) {}

  @Post('step-up')
  @HttpCode(204)
  @UseGuards(ProofGuard)
  @Command(IdentityAction.stepUp, { change: { once: 'the last proof is the one that counts' } })
  async stepUp(
    @Acting() actor: Actor,
    @Body() _: StepUpDto,
    @Req() request: ProvingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (!request.proved) throw new ProblemException(IdentityProblem.wrongCredentials);
    await this.commands.renew(actor, reply);
  }
}
