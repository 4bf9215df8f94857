import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** Chance, where somebody has to begin. */
@Injectable()
export class Coin {
  /** A whole number from 0 below the one given. */
  toss(sides: number): number {
    return sides < 2 ? 0 : randomInt(sides);
  }
}
