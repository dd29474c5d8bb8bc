import { browser } from 'wxt/browser';
import { readTab, saveSelectionInTab, sendToTab, stepInTab } from '../../lib/frames';
import type { SaveResult } from '../../lib/messages';
import { sendToPage } from '../../lib/messaging';
import { ensureContentScript } from './content-script';
import type { MenuId } from './menus';
import type { TellOutcome } from './outcome-badge';
import { activeTabId } from './tabs';

const menuId: MenuId = 'save-selection';

/** Saving the selection by context menu and shortcut, and the shortcut that hides all marks. */
export function startSelectionSaving(tellOutcome: TellOutcome): void {
  // Firefox for Android has neither.
  const { contextMenus, commands } = browser as Partial<typeof browser>;
  contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menuId && tab?.id !== undefined)
      void saveSelection(tellOutcome, tab.id, info.frameId);
  });
  commands?.onCommand.addListener((command, tab) => {
    void runCommand(tellOutcome, command, tab?.id);
  });
}

async function runCommand(
  tellOutcome: TellOutcome,
  command: string,
  tabId: number | undefined,
): Promise<void> {
  const id = tabId ?? (await activeTabId());
  if (id === undefined) return;
  if (command === 'save-selection') await saveSelection(tellOutcome, id);
  if (command === 'toggle-marks') await toggleMarks(id);
  if (command === 'next-mention') await stepInTab(id, 1);
  if (command === 'previous-mention') await stepInTab(id, -1);
}

/** In the frame that the menu was opened in, if one was; else wherever something is selected. */
async function saveSelection(tellOutcome: TellOutcome, tabId: number, frameId?: number): Promise<void> {
  // A shortcut or the menu permits this page, on any site.
  const isRead = await ensureContentScript(tabId);
  await tellOutcome(tabId, isRead ? await saveIn(tabId, frameId) : 'failed');
}

async function saveIn(tabId: number, frameId: number | undefined): Promise<SaveResult['status']> {
  if (frameId === undefined) return (await saveSelectionInTab(tabId)).status;
  const answer = await sendToPage(tabId, 'saveSelection', { anywhere: true }, frameId);
  return answer.ok && answer.value.status !== 'none' ? answer.value.status : 'failed';
}

async function toggleMarks(tabId: number): Promise<void> {
  const reading = await readTab(tabId);
  if (reading.ok) await sendToTab(tabId, 'setMarksVisible', { visible: !reading.value.marksVisible });
}
