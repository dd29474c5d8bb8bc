import { browser } from 'wxt/browser';

/** Opens the welcome page when the extension is installed; not on an update, nor when a developer loads it for a while. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason, ...details }) => {
    const isTemporary = 'temporary' in details && details.temporary === true;
    if (reason === 'install' && !isTemporary)
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
