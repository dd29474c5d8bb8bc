import workerUrl from './worker?worker&url';

/** What the browser has of Trusted Types, where it has them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The content security policy lets no text become code, unless this policy has looked at it: it knows one file. */
const policy = trustedTypes?.createPolicy('policylens-worker', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError('only the worker of the library is loaded');
    return url;
  },
});

export const createWorker = (): Worker =>
  new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl, { type: 'module' });
