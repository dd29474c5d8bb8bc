import { useMemo } from 'preact/hooks';
import { useOptionsWords } from '../../components/options/words';
import type { Settings } from '../../lib/settings';
import { changeSettings } from '../../lib/settings-storage';
import type { ShowToast } from '../sidepanel/use-toast';

export type ChangeSettings = (change: (settings: Settings) => Settings) => void;

/** Writes a change of the settings; they come back to every page by being watched. */
export function useChange(show: ShowToast): ChangeSettings {
  const say = useOptionsWords();
  return useMemo(
    () => (change) => {
      changeSettings(change).catch((error: unknown) => {
        console.error('PolicyLens: the settings could not be written', error);
        show(say('changeFailed'), { failed: true });
      });
    },
    [say, show],
  );
}
