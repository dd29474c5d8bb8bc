import { createLinker, identifyNames, type Linker } from '../../lib/identity';
import { handleMessages } from '../../lib/messaging';
import { isNationalSite } from '../../lib/sites';

/** The linker, whose tables are decoded when somebody first asks. */
export function lazyLinker(): () => Linker {
  let linker: Linker | undefined;
  return () => {
    linker ??= createLinker();
    return linker;
  };
}

/** Answers whom the names of a document mean. */
export function answerIdentities(linker: () => Linker, signal: AbortSignal): void {
  handleMessages(
    'background',
    {
      identify: ({ url, ...document }) =>
        identifyNames(linker(), { ...document, isNational: isNationalSite(url) }),
    },
    signal,
  );
}
