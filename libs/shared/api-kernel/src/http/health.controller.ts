import { Controller, Get } from '@nestjs/common';
import { SharedProblem, type Health } from '@reknit/shared/model';
import { DataSource } from 'typeorm';
import { Public } from '../action/action.decorators';
import { ProblemException } from '../problems/problem-exception';
import { Readiness } from './readiness';

@Controller('api/health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  @Public('says only that the process answers', { answers: 'Health' })
  live(): Health {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public('says only whether requests can be taken', { answers: 'Health' })
  async ready(): Promise<Health> {
    if (this.readiness.stopping) throw new ProblemException(SharedProblem.unavailable, undefined, 5);
    await this.dataSource.query('select 1');
    return { status: 'ok' };
  }
}
