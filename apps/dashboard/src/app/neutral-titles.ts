import { Service, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';

/** Titles stay in histories, task bars and shared screens: they say what kind of page this is, never about whom. */
@Service()
export class NeutralTitles extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    const kind = this.buildTitle(state);
    this.title.setTitle(kind ? `${kind} · Reknit` : 'Reknit');
  }
}
