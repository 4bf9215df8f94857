import { Inject, Injectable } from '@nestjs/common';
import {
  INSTRUMENTS,
  instrumentOf,
  mayBeAskedFor,
  type Instrument,
  type Instruments as AllInstruments,
  type InstrumentView,
} from '@reknit/measures/model';
import { CONFIG, type Config } from '@reknit/shared/api-kernel';

/** The instruments of the registry, and which of them this installation may ask for. */
@Injectable()
export class Instruments {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'environment'>) {}

  all(): AllInstruments {
    return { instruments: INSTRUMENTS.map((instrument) => this.viewOf(instrument)) };
  }

  /** Of an answer that was given: every version stays in the registry. */
  known(code: string, version: number): Instrument {
    const found = instrumentOf(code, version);
    if (!found) throw new Error(`The registry has lost ${code} version ${version}.`);
    return found;
  }

  mayBeAskedFor(instrument: Instrument) {
    return mayBeAskedFor(instrument, { production: this.config.environment === 'production' });
  }

  viewOf(instrument: Instrument): InstrumentView {
    const { code, version, name, licenceClass, attribution, minutes, bands, cutoff, change } = instrument;
    const most = Math.max(...instrument.anchors.map(({ value }) => value)) * instrument.items.length;
    const available = this.mayBeAskedFor(instrument).ok;
    return {
      code,
      version,
      name,
      licenceClass,
      attribution,
      items: instrument.items.length,
      minutes,
      range: { min: 0, max: most },
      bands: bands.map((band) => ({ code: band.code, from: band.from, to: band.to })),
      cutoff: { value: cutoff.value, source: cutoff.source },
      ...(change && { change }),
      minIntervalDays: instrument.minIntervalDays,
      textVerifiedAgainst: instrument.textVerifiedAgainst,
      available,
      ...(available ? {} : { unavailableBecause: 'text-not-verified' }),
    };
  }
}
