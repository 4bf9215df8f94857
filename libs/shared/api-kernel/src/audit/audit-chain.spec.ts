import { auditWords, CHAIN_BEGINS, ChainCheck, chainHash, type AuditRow } from './audit-chain';
import { digestOf, HeadKey, readSignedHeads } from './signed-heads';
import { inWords, keptHeadsIn } from './verify-trail';

const PRACTICE = '01920000-0000-7000-8000-000000000001';
const ANN = '01920000-0000-7000-8000-00000000000a';
const BEN = '01920000-0000-7000-8000-00000000000b';

/** Chains as the database writes them. */
function chainOf(accountId: string, length: number): AuditRow[] {
  const rows: AuditRow[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const bare = {
      ...{ seq, practiceId: PRACTICE, accountId, id: `${accountId.slice(0, -3)}${100 + seq}` },
      ...{ at: '2026-11-23T09:00:00.000000Z', roles: ['clinician'], action: 'case.read', outcome: 'done' },
      ...{
        code: null,
        caseId: null,
        subjectType: 'a "quoted" type',
        subjectId: null,
        ids: [],
        requestId: 'r',
      },
      ...{ payload: '', prev: rows.at(-1)?.hash ?? CHAIN_BEGINS, hash: '' },
    };
    const payload = auditWords(bare);
    rows.push({ ...bare, payload, hash: chainHash(bare.prev, payload) });
  }
  return rows;
}

const headOf = (rows: readonly AuditRow[]) => rows.slice(-1);

function faultIn(rows: readonly AuditRow[], heads: readonly AuditRow[], signed: readonly AuditRow[] = []) {
  const check = new ChainCheck(PRACTICE, { heads, signed });
  for (const row of rows) {
    const fault = check.take(row);
    if (fault) return `${fault.kind} ${fault.seq}`;
  }
  const fault = check.end();
  return fault ? `${fault.kind} ${fault.seq}` : `${check.rows} rows, ${check.chains} chains`;
}

describe('a row of the trail', () => {
  it('is hashed by words whose order never changes, and by what came before it', () => {
    const [row] = chainOf(ANN, 1) as [AuditRow];
    expect(auditWords(row).startsWith('{"seq":1,"practice":"01920000-')).toBe(true);
    expect(chainHash(CHAIN_BEGINS, '{}')).toBe(
      'fb1634c4e6cd4b1f1afe3ce2d6ef080f7ac5d1f357d723ad4dfca782733b62db',
    );
  });
});

describe('checking chains', () => {
  const ann = chainOf(ANN, 3);
  const ben = chainOf(BEN, 2);
  const [first, second, third] = ann as [AuditRow, AuditRow, AuditRow];
  const heads = [...headOf(ann), ...headOf(ben)];

  it('finds nothing in what is as it was written', () => {
    expect(faultIn([...ann, ...ben], heads, [second, ...headOf(ben)])).toBe('5 rows, 2 chains');
    expect(faultIn([], [])).toBe('0 rows, 0 chains');
  });

  it('names the first row that is not', () => {
    const changed = { ...second, outcome: 'refused' };
    const relinked = { ...changed, payload: auditWords(changed) };
    const rehashed = { ...relinked, hash: chainHash(relinked.prev, relinked.payload) };
    expect(faultIn([first, changed, third], headOf(ann))).toBe('changed 2');
    expect(faultIn([first, relinked, third], headOf(ann))).toBe('broken 2');
    expect(faultIn([first, rehashed, third], headOf(ann))).toBe('broken 3');
    expect(faultIn([first, rehashed], [rehashed], [second])).toBe('rewritten 2');
    expect(faultIn([first, third], headOf(ann))).toBe('missing 3');
    expect(faultIn([first, first, second, third], headOf(ann))).toBe('twice 1');
    expect(faultIn([{ ...first, practiceId: ANN }], headOf(ann))).toBe('changed 1');
  });

  it('misses the rows at the end, and chains that are gone', () => {
    expect(faultIn([first, second], headOf(ann))).toBe('cut-off 2');
    expect(faultIn([first, second], [second], [third])).toBe('cut-off 2');
    expect(faultIn([first, second, third], [second])).toBe('head 3');
    expect(faultIn([first, second, third], [])).toBe('head 3');
    expect(faultIn(ann, heads)).toBe('cut-off 0');
    expect(faultIn(ann, headOf(ann), headOf(ben))).toBe('cut-off 0');
  });
});

describe('signed heads', () => {
  const key = new HeadKey('7e'.repeat(32));
  const later = new HeadKey('80'.repeat(32));
  const about = { practiceId: PRACTICE, at: '2026-11-23T02:41:00.000Z' };
  const head = { accountId: ANN, seq: 3, hash: CHAIN_BEGINS };
  const one = key.sign([head], about);
  const two = later.sign([], { ...about, before: one });

  it('answer for all nights before, also after the master key was changed', () => {
    expect(readSignedHeads(PRACTICE, [one, two], { trusted: [later.publicKey] })).toEqual({ signed: [head] });
    expect(readSignedHeads(PRACTICE, [one], { trusted: [later.publicKey] })).toEqual({ badDocument: 1 });
    expect(readSignedHeads(PRACTICE, [], { trusted: [] })).toEqual({ signed: [] });
  });

  it('are not believed when one was changed, left out, moved or lost', () => {
    const read = (documents: readonly (typeof one)[], practice = PRACTICE) =>
      readSignedHeads(practice, documents, {
        trusted: [later.publicKey],
        kept: [{ practiceId: PRACTICE, number: 2, digest: digestOf(two.document) }],
      });
    expect(read([one, two])).toEqual({ signed: [head] });
    expect(read([{ ...one, document: one.document.replace(ANN, BEN) }, two])).toEqual({ badDocument: 2 });
    expect(read([one, { ...two, document: two.document.replace('02:41', '02:42') }])).toEqual({
      badDocument: 2,
    });
    expect(read([two])).toEqual({ badDocument: 1 });
    expect(read([one, two], BEN)).toEqual({ badDocument: 1 });
    expect(read([{ ...one, document: 'no words' }])).toEqual({ badDocument: 1 });
    expect(read([later.sign([head], about)])).toEqual({ badDocument: 2 });
  });
});

describe('a verdict', () => {
  const verdict = { practiceId: 'p', rows: 12, chains: 3, signedNights: 1 };

  it('is one line', () => {
    expect(inWords(verdict)).toBe('practice p: 12 rows, 3 chains, whole; 1 night signed');
    expect(inWords({ ...verdict, fault: { kind: 'missing', accountId: 'a', seq: 7 } })).toBe(
      'practice p: 12 rows, 3 chains read, BROKEN: row 7 of account a comes after rows that are not there any more',
    );
    expect(inWords({ ...verdict, fault: { kind: 'cut-off', accountId: 'a', seq: 0 } })).toMatch(
      /the chain of account a is not there any more$/,
    );
    expect(inWords({ ...verdict, fault: { kind: 'bad-document', number: 4 } })).toMatch(/night 4 are not/);
  });

  it('reads what the log kept, whatever stands before and around it', () => {
    const line = '{"msg":"audit heads signed","practiceId":"p","number":1,"chains":2,"digest":"ab"}';
    expect(keptHeadsIn(`{"msg":"something else"}\napi-1  | ${line}\n`)).toEqual([
      { practiceId: 'p', number: 1, digest: 'ab' },
    ]);
  });
});
