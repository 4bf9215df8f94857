/** What PostgreSQL calls the errors that are answered on purpose. */
export const SqlState = {
  deadlock: '40P01',
  serialization: '40001',
  lockNotAvailable: '55P03',
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  checkViolation: '23514',
  insufficientPrivilege: '42501',
  queryCanceled: '57014',
  tooManyConnections: '53300',
  /** Our own: joint work is not open. Raised by triggers, answered with one neutral word. */
  notOpen: 'RK001',
} as const;

interface DriverFault {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly driverError?: DriverFault;
}

function faultOf(error: unknown): DriverFault | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const fault = error as DriverFault;
  return fault.driverError ?? fault;
}

/** The SQLSTATE of a failed statement, whether TypeORM wrapped it or not. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = faultOf(error)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The name of the constraint a statement broke: what turns a race into the right problem code. */
export function brokenConstraint(error: unknown): string | undefined {
  const constraint = faultOf(error)?.constraint;
  return typeof constraint === 'string' ? constraint : undefined;
}

export function isRepeatable(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === SqlState.deadlock || state === SqlState.serialization;
}
