import { ElementRef, Injector, Service, afterNextRender, inject } from '@angular/core';

/** Moves the keyboard to a part of the component that provides this, once that part has been drawn. */
@Service({ autoProvided: false })
export class FocusLater {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  on(selector: string): void {
    const move = (): void => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender({ read: move }, { injector: this.injector });
  }
}
