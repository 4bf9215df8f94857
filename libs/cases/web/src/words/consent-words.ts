const KINDS: Readonly<Record<string, string>> = {
  treatment: 'Treatment',
  electronic_communication: 'Messages by email',
};

/** What was consented to. A kind this page does not know yet is shown as it is called. */
export function consentKind(kind: string): string {
  return KINDS[kind] ?? kind.replaceAll('_', ' ');
}
