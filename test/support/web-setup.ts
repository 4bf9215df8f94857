import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// There is no layout here, and so nothing to scroll: what a browser does is looked at in one.
Element.prototype.scrollIntoView = () => undefined;
