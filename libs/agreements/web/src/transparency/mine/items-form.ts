import { applyEach, type SchemaPathTree } from '@angular/forms/signals';
import {
  TRANSPARENCY_LIMITS,
  inWeeks,
  type TransparencyArea,
  type TransparencyItem,
  type TransparencyRhythm,
  type TransparencyWay,
} from '@reknit/agreements/model';
import type { LocalDate } from '@reknit/shared/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';

/** One item as its fields hold it; empty means not said yet. */
export interface ItemModel {
  area: TransparencyArea | '';
  namedPerson: string;
  whatIsTold: string;
  byWhom: string;
  how: TransparencyWay | '';
  howOften: TransparencyRhythm | '';
  proportionate: string;
  reciprocal: 'yes' | 'no' | '';
  reciprocalReason: string;
  endsOn: string;
  taperTo: string;
  stopIf: string;
}

export interface ItemsModel {
  items: ItemModel[];
}

const DEFAULT_WEEKS = 6;

/** @example emptyItem('2026-03-05').endsOn // '2026-04-16' */
export function emptyItem(today: LocalDate): ItemModel {
  return {
    area: '',
    namedPerson: '',
    whatIsTold: '',
    byWhom: '',
    how: '',
    howOften: '',
    proportionate: '',
    reciprocal: '',
    reciprocalReason: '',
    endsOn: inWeeks(today, DEFAULT_WEEKS),
    taperTo: '',
    stopIf: '',
  };
}

export function itemsModel(items: readonly TransparencyItem[], today: LocalDate): ItemsModel {
  if (items.length === 0) return { items: [emptyItem(today)] };
  return {
    items: items.map(({ number: _number, namedPerson, reciprocal, ...item }) => ({
      ...item,
      namedPerson: namedPerson ?? '',
      reciprocal: reciprocal ? 'yes' : 'no',
    })),
  };
}

/** The items as the server takes them, numbered in order. Everything required is there: the schema has seen to it. */
export function itemsOf({ items }: ItemsModel): readonly TransparencyItem[] {
  return items.map(({ namedPerson, reciprocal, ...item }, at) => ({
    number: at + 1,
    ...(item.area === 'contact_with_named_person' && { namedPerson: namedPerson.trim() }),
    area: item.area as TransparencyArea,
    whatIsTold: item.whatIsTold.trim(),
    byWhom: item.byWhom,
    how: item.how as TransparencyWay,
    howOften: item.howOften as TransparencyRhythm,
    proportionate: item.proportionate.trim(),
    reciprocal: reciprocal === 'yes',
    reciprocalReason: item.reciprocalReason.trim(),
    endsOn: item.endsOn,
    taperTo: item.taperTo.trim(),
    stopIf: item.stopIf.trim(),
  }));
}

/** What no agreement may hold is said by the server, by the field it stands in. */
export function itemsSchema(path: SchemaPathTree<ItemsModel>): void {
  applyEach(path.items, (item) => {
    mustHave(item.area, 'Choose what it is about.');
    mustHave(item.whatIsTold, 'Say what is told.');
    lengthWithin(item.whatIsTold, TRANSPARENCY_LIMITS.whatIsTold);
    mustHave(item.byWhom, 'Choose who tells.');
    mustHave(item.how, 'Choose how it is told.');
    mustHave(item.howOften, 'Choose how often.');
    mustHave(item.proportionate, 'Say why this much and not more.');
    lengthWithin(item.proportionate, TRANSPARENCY_LIMITS.proportionate);
    mustHave(item.reciprocal, 'Choose yes or no.');
    mustHave(item.reciprocalReason, 'Say why.');
    lengthWithin(item.reciprocalReason, TRANSPARENCY_LIMITS.reciprocalReason);
    mustHave(item.endsOn, 'It always has a last day.');
    mustHave(item.taperTo, 'Say what the next lighter step is.');
    lengthWithin(item.taperTo, TRANSPARENCY_LIMITS.taperTo);
    mustHave(item.stopIf, 'Say when it stops at once.');
    lengthWithin(item.stopIf, TRANSPARENCY_LIMITS.stopIf);
    lengthWithin(item.namedPerson, TRANSPARENCY_LIMITS.namedPerson);
  });
}
