import { validate, type SchemaPathTree } from '@angular/forms/signals';
import { SAFE_CHANNELS, type SafeContact } from '@reknit/cases/model';

export interface ContactModel {
  email: boolean;
  text: boolean;
  phone: boolean;
  letter: boolean;
  from: string;
  to: string;
  voicemail: boolean;
}

export function contactModel(contact?: SafeContact): ContactModel {
  const may = (channel: SafeContact['channels'][number]): boolean =>
    contact?.channels.includes(channel) ?? false;
  return {
    email: may('email'),
    text: may('text'),
    phone: may('phone'),
    letter: may('letter'),
    from: contact?.from ?? '',
    to: contact?.to ?? '',
    voicemail: contact?.voicemail ?? false,
  };
}

const ways = (model: ContactModel): SafeContact['channels'] =>
  SAFE_CHANNELS.filter((channel) => model[channel]);

export function contactSchema(path: SchemaPathTree<ContactModel>): void {
  validate(path, ({ value }) =>
    ways(value()).length === 0 ? { kind: 'required', message: 'Choose at least one way.' } : undefined,
  );
  validate(path.to, ({ valueOf }) => {
    const [from, to] = [valueOf(path.from), valueOf(path.to)];
    if ((from === '') !== (to === '')) return { kind: 'required', message: 'Say both hours, or none.' };
    return from !== '' && from >= to
      ? { kind: 'out-of-range', message: 'The second hour comes after the first.' }
      : undefined;
  });
}

/** Voicemail only where there is a phone to leave it on. */
export function contactBody(model: ContactModel): SafeContact {
  const hours = model.from && model.to ? { from: model.from.slice(0, 5), to: model.to.slice(0, 5) } : {};
  return { channels: ways(model), ...hours, voicemail: model.phone && model.voicemail };
}
