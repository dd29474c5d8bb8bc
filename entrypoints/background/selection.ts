import { browser } from 'wxt/browser';
import { sendToPage } from '../../lib/messaging';
import { ensureContentScript } from './content-script';
import type { MenuId } from './menus';
import { tellOutcome } from './outcome-badge';
import { activeTabId } from './tabs';

const menuId: MenuId = 'save-selection';

/** Saving the selection by context menu and shortcut, and the shortcut that hides all marks. */
export function startSelectionSaving(): void {
  // Firefox for Android has neither.
  const { contextMenus, commands } = browser as Partial<typeof browser>;
  contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menuId && tab?.id !== undefined) void saveSelection(tab.id, info.frameId);
  });
  commands?.onCommand.addListener((command, tab) => {
    void runCommand(command, tab?.id);
  });
}

async function runCommand(command: string, tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await activeTabId());
  if (id === undefined) return;
  if (command === 'save-selection') await saveSelection(id);
  if (command === 'toggle-marks') await toggleMarks(id);
  if (command === 'next-mention') await sendToPage(id, 'stepMention', { by: 1 });
  if (command === 'previous-mention') await sendToPage(id, 'stepMention', { by: -1 });
}

async function saveSelection(tabId: number, frameId = 0): Promise<void> {
  // A shortcut or the menu permits this page, on any site.
  const answer = (await ensureContentScript(tabId))
    ? await sendToPage(tabId, 'saveSelection', {}, frameId)
    : undefined;
  await tellOutcome(tabId, answer?.ok ? answer.value.status : 'failed');
}

async function toggleMarks(tabId: number): Promise<void> {
  const reading = await sendToPage(tabId, 'readPage', {});
  if (reading.ok) await sendToPage(tabId, 'setMarksVisible', { visible: !reading.value.marksVisible });
}
