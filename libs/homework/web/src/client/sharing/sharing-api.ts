import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  sharingPaths,
  type OfferReveal,
  type OfferShare,
  type OfferedShares,
  type SharePreview,
} from '@reknit/homework/model';
import { Commands } from '@reknit/shared/web-kernel/start';
import { firstValueFrom } from 'rxjs';

/** What a person in care does about letting others read, on the wire. */
@Service()
export class SharingApi {
  private readonly http = inject(HttpClient);
  private readonly commands = inject(Commands);

  preview(entryId: string, to: string, fields: readonly string[]): Promise<SharePreview> {
    return firstValueFrom(this.http.get<SharePreview>(sharingPaths.preview(entryId, to, fields)));
  }

  offer(entryId: string, body: OfferShare): Promise<OfferedShares> {
    return this.commands.post<OfferedShares>(sharingPaths.ofEntry(entryId), body);
  }

  withdraw(shareId: string): Promise<void> {
    return this.commands.post(sharingPaths.withdraw(shareId));
  }

  accept(shareId: string): Promise<void> {
    return this.commands.post(sharingPaths.accept(shareId));
  }

  postpone(shareId: string): Promise<void> {
    return this.commands.post(sharingPaths.postpone(shareId));
  }

  refuse(shareId: string): Promise<void> {
    return this.commands.post(sharingPaths.refuse(shareId));
  }

  sayRead(shareId: string): Promise<void> {
    return this.commands.post(sharingPaths.sayRead(shareId));
  }

  offerReveal(participationId: string, body: OfferReveal): Promise<void> {
    return this.commands.post(sharingPaths.reveal(participationId), body);
  }

  takeBackReveal(participationId: string): Promise<void> {
    return this.commands.post(sharingPaths.takeBackReveal(participationId));
  }
}
