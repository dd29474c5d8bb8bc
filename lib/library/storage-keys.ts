/** What extension storage, which a browser clears separately from databases, remembers of the library. */
export const failedSavesKey = 'failedSaves';
export const canaryKey = 'libraryCanary';
/** ISO instant at which the library was found gone; removed once the reader has read of it. */
export const libraryLostKey = 'libraryLost';
/** ISO instant at which the reader erased all data; what a page has in mind is gone since. */
export const erasedKey = 'erasedAt';
