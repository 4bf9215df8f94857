import { Injectable } from '@nestjs/common';
import { withTherapistNote, type TemplateDefinition } from '@reknit/exercises/model';
import { Sql, statement } from '@reknit/shared/api-kernel';

/** Which version of which exercise. */
export interface TemplatePin {
  readonly code: string;
  readonly version: number;
}

interface TemplateRow extends TemplatePin {
  readonly definition: TemplateDefinition;
}

const NEWEST = statement(
  'exercise.newest',
  'select code, max(version) as version from exercise_template_version group by code order by code',
);
const OF_PINS = statement(
  'exercise.of-pins',
  `select t.code, t.version, t.definition from exercise_template_version t
   join unnest($1::text[], $2::integer[]) as pin (code, version) on pin.code = t.code and pin.version = t.version`,
);

/**
 * Exercises as published, each form with the note to the therapist it ends with. A version never changes, so it is read once for each process; holding on to the same object
 * also lets the form engine keep what it made of it.
 */
@Injectable()
export class Templates {
  private readonly known = new Map<string, TemplateDefinition>();

  constructor(private readonly sql: Sql) {}

  async find(pin: TemplatePin): Promise<TemplateDefinition | undefined> {
    return (await this.ofPins([pin]))(pin);
  }

  /** As `find`, for what a row of the database points to: that a version is missing cannot happen. */
  async get(pin: TemplatePin): Promise<TemplateDefinition> {
    return required(pin, await this.find(pin));
  }

  /** Looks several up in one round trip, or none when all are known. */
  async ofPins(pins: readonly TemplatePin[]): Promise<(pin: TemplatePin) => TemplateDefinition | undefined> {
    const missing = pins.filter((pin) => !this.known.has(keyOf(pin)));
    if (missing.length > 0) {
      const rows = await this.sql.rows<TemplateRow>(OF_PINS, [
        missing.map(({ code }) => code),
        missing.map(({ version }) => version),
      ]);
      for (const row of rows)
        if (!this.known.has(keyOf(row))) this.known.set(keyOf(row), withTherapistNote(row.definition));
    }
    return (pin) => this.known.get(keyOf(pin));
  }

  /** The newest version of every exercise, by code. */
  async library(): Promise<readonly TemplateDefinition[]> {
    const pins = await this.sql.rows<TemplatePin>(NEWEST, []);
    const found = await this.ofPins(pins);
    return pins.map((pin) => required(pin, found(pin)));
  }
}

function keyOf({ code, version }: TemplatePin): string {
  return `${code} ${version}`;
}

function required(pin: TemplatePin, found: TemplateDefinition | undefined): TemplateDefinition {
  if (!found) throw new Error(`The exercise ${keyOf(pin)} is not in the database.`);
  return found;
}
