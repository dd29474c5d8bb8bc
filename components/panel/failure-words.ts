/** The words of the panel for why the library could not be written. */
export const failureWords = {
  quota: 'reasonQuota',
  blocked: 'reasonBlocked',
  invalid: 'reasonUnknown',
  unknown: 'reasonUnknown',
} as const;
