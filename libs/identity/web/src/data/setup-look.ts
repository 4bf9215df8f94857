import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { identityPaths, type SetupState } from '@reknit/identity/model';
import { firstValueFrom } from 'rxjs';

/** Whether this installation waits for its first practice. */
@Service()
export class SetupLook {
  private readonly http = inject(HttpClient);

  state(): Promise<SetupState> {
    return firstValueFrom(this.http.get<SetupState>(identityPaths.setup));
  }
}
