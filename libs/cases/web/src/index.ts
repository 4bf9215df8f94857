import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';

/** Only route arrays leave this library; every page in them is loaded by its own relative dynamic import. */

/** Under `/caseload`. */
export const caseloadRoutes: Routes = [];
/** Under `/cases/:caseId`, inside the frame: overview, people and what else belongs to this domain. */
export const caseRoutes: Routes = [];
/** The frame of one case: its title, its tabs and a `router-outlet` for the pages of every domain. */
export const caseFrame = (): Promise<Type<unknown>> => Promise.reject(new Error("not there yet"));
