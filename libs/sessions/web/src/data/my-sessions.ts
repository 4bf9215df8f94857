import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { sessionPaths, type MySessions } from '@reknit/sessions/model';

/** One's own sessions, for a page and for the line on the start page, which carries nothing else. In an injection context. */
export function mySessions(): HttpResourceRef<MySessions | undefined> {
  return httpResource<MySessions>(() => sessionPaths.mine);
}
