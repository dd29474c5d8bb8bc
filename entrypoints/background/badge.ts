/** The accent colour: the badge of what is followed. */
const countColour = '#b3264f';

const shownFor = 6_000;

/** The browser's toolbar button, as far as its badge goes. */
export interface BadgeButton {
  getBadgeText(details: { tabId: number }): Promise<string>;
  setBadgeText(details: { tabId: number; text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { tabId: number; color: string }): Promise<void>;
}

/** The badge of the toolbar button: a number that stays, and for a moment how something went. */
export interface Badge {
  /** How many names that the reader follows are on the tab's page. */
  showCount(tabId: number, count: number): Promise<void>;
  flash(tabId: number, text: string, colour: string): Promise<void>;
}

interface Flash {
  readonly timer: ReturnType<typeof setTimeout>;
  /** What the badge says once the flash is over. */
  readonly count: string;
}

export function createBadge(button: BadgeButton): Badge {
  const flashes = new Map<number, Flash>();

  const put = async (tabId: number, text: string, colour: string): Promise<void> => {
    try {
      await Promise.all([
        button.setBadgeBackgroundColor({ tabId, color: colour }),
        button.setBadgeText({ tabId, text }),
      ]);
    } catch {
      // The tab was closed meanwhile.
    }
  };
  const end = (tabId: number) => {
    const count = flashes.get(tabId)?.count ?? '';
    flashes.delete(tabId);
    void put(tabId, count, countColour);
  };

  return {
    async showCount(tabId, count) {
      const text = count > 0 ? String(count) : '';
      const flash = flashes.get(tabId);
      if (flash) flashes.set(tabId, { ...flash, count: text });
      else await put(tabId, text, countColour);
    },
    async flash(tabId, text, colour) {
      const before = await button.getBadgeText({ tabId }).catch(() => '');
      const flash = flashes.get(tabId);
      clearTimeout(flash?.timer);
      // Only a count comes back: a sign that a worker stopped in its midst left behind does not.
      const count = flash?.count ?? (/^\d+$/.test(before) ? before : '');
      flashes.set(tabId, { count, timer: setTimeout(() => end(tabId), shownFor) });
      await put(tabId, text, colour);
    },
  };
}
