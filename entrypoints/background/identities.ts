import { createLinker, identifyNames, type Linker } from '../../lib/identity';
import { handleMessages } from '../../lib/messaging';
import { isNationalSite } from '../../lib/sites';

/** Answers whom the names of a document mean. The tables are decoded when somebody first asks. */
export function answerIdentities(signal: AbortSignal): void {
  let linker: Linker | undefined;
  handleMessages(
    'background',
    {
      identify({ url, ...document }) {
        linker ??= createLinker();
        return identifyNames(linker, { ...document, isNational: isNationalSite(url) });
      },
    },
    signal,
  );
}
