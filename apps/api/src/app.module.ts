import { Module, type DynamicModule } from '@nestjs/common';
import { AgreementsApiModule } from '@reknit/agreements/api';
import { CasesApiModule } from '@reknit/cases/api';
import { ExercisesApiModule } from '@reknit/exercises/api';
import { HomeworkApiModule } from '@reknit/homework/api';
import { IdentityApiModule } from '@reknit/identity/api';
import { ListeningApiModule } from '@reknit/listening/api';
import { MeasuresApiModule } from '@reknit/measures/api';
import { ProgressApiModule } from '@reknit/progress/api';
import { SessionsApiModule } from '@reknit/sessions/api';
import { KernelModule, type KernelParts } from '@reknit/shared/api-kernel';

/** Composes the product out of its domains; decides nothing itself. */
@Module({})
export class AppModule {
  static forRoot(parts: KernelParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KernelModule.forRoot(parts),
        IdentityApiModule,
        CasesApiModule,
        SessionsApiModule,
        ExercisesApiModule,
        HomeworkApiModule,
        AgreementsApiModule,
        ListeningApiModule,
        MeasuresApiModule,
        ProgressApiModule,
      ],
    };
  }
}
