/** `GET /api/health/live` and `/api/health/ready`: no version, no names. */
export interface Health {
  readonly status: 'ok';
}
