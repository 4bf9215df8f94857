export interface ZoneGroup {
  readonly name: string;
  readonly zones: readonly { readonly name: string; readonly city: string }[];
}

/**
 * Zones by continent, cities in words. The chosen one is always there, even when this browser does not list it.
 *
 * @example zoneGroups(['Europe/Lisbon'], 'America/New_York')[0]?.zones[0]?.city // 'New York'
 */
export function zoneGroups(known: readonly string[], chosen: string): readonly ZoneGroup[] {
  const names = [...new Set(chosen ? [...known, chosen] : known)].sort();
  const groups = new Map<string, { name: string; city: string }[]>();
  for (const name of names) {
    const [continent = '', ...rest] = name.split('/');
    const group = rest.length > 0 ? continent : 'Other';
    const city = (rest.length > 0 ? rest.join(', ') : continent).replaceAll('_', ' ');
    groups.set(group, [...(groups.get(group) ?? []), { name, city }]);
  }
  return [...groups].map(([name, zones]) => ({ name, zones }));
}
