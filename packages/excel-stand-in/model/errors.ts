/**
 * The HTTP status of each error the host answers with. Codes are Excel's (Excel.ErrorCodes of office.js; "Error
 * handling with the application-specific JavaScript APIs", learn.microsoft.com), but for `NotModelled`: Excel can do it,
 * and the stand-in cannot.
 */
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotModelled: 501,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
} as const;

/** A code of Excel's errors, or `NotModelled`. */
export type ErrorCode = keyof typeof STATUS;

/** A refusal the add-in gets. The message is for developers. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Refuses an argument, unless there is no reason to. @throws ApiError InvalidArgument */
export function refuse(why: string | undefined): void {
  if (why !== undefined) {
    throw new ApiError('InvalidArgument', why);
  }
}

/** The HTTP status of a code; 500 for an unknown one, such as a fault chosen by a test. */
export function statusOf(code: string): number {
  return code in STATUS ? STATUS[code as ErrorCode] : 500;
}
