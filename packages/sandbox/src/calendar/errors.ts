import type { ErrorRequestHandler } from 'express';

/** Where in the request Google says the fault lies. */
type Place = { locationType: 'parameter' | 'header'; location: string };

/** An answer Google would give: an HTTP status and the reason its client libraries branch on. */
export class GoogleError extends Error {
  readonly status: number;
  readonly reason: string;
  readonly domain: string;
  readonly place: Place | undefined;

  constructor(
    status: number,
    reason: string,
    message: string,
    more: { domain?: string; place?: Place } = {},
  ) {
    super(message);
    this.status = status;
    this.reason = reason;
    this.domain = more.domain ?? 'global';
    this.place = more.place;
  }
}

export const invalid = (message: string, parameter?: string) =>
  new GoogleError(400, 'invalid', message, {
    ...(parameter && { place: { locationType: 'parameter' as const, location: parameter } }),
  });

export const required = (message: string) => new GoogleError(400, 'required', message);

export const notFound = () => new GoogleError(404, 'notFound', 'Not Found');

export const alreadyDeleted = () => new GoogleError(410, 'deleted', 'Resource has been deleted');

export const duplicate = () => new GoogleError(409, 'duplicate', 'The requested identifier already exists.');

export const timeRangeEmpty = () =>
  new GoogleError(400, 'timeRangeEmpty', 'The specified time range is empty.', {
    domain: 'calendar',
    place: { locationType: 'parameter', location: 'timeMax' },
  });

export const conditionNotMet = () =>
  new GoogleError(412, 'conditionNotMet', 'Precondition Failed', {
    place: { locationType: 'header', location: 'If-Match' },
  });

export const fullSyncRequired = () =>
  new GoogleError(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.', {
    domain: 'calendar',
    place: { locationType: 'parameter', location: 'syncToken' },
  });

export const forbiddenForServiceAccounts = () =>
  new GoogleError(
    403,
    'forbiddenForServiceAccounts',
    'Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.',
    { domain: 'calendar' },
  );

export const unauthenticated = () =>
  new GoogleError(401, 'authError', 'Invalid Credentials', {
    place: { locationType: 'header', location: 'Authorization' },
  });

export const insufficientPermissions = () =>
  new GoogleError(
    403,
    'insufficientPermissions',
    'Insufficient Permission: Request had insufficient authentication scopes.',
  );

/** Google's JSON for a fault, the shape that gaxios and googleapis-common read. */
export const presentError = ({ status, reason, message, domain, place }: GoogleError) => ({
  error: { code: status, message, errors: [{ domain, reason, message, ...place }] },
});

/** Whatever goes wrong becomes Google's JSON; an unforeseen fault is a bare 500 and the server lives on. */
export const answerError: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) return next(error);
  const fault = toGoogleError(error);
  res.status(fault.status).json(presentError(fault));
};

const toGoogleError = (error: unknown): GoogleError => {
  if (error instanceof GoogleError) return error;
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  // Express's own complaints: a malformed path or JSON body.
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new GoogleError(status, 'parseError', error instanceof Error ? error.message : 'Bad Request');
  return new GoogleError(500, 'backendError', 'Backend Error');
};
