import type { ComponentChildren } from 'preact';
import { useOptionsWords } from './words';

const sections = ['marks', 'terms', 'sites', 'appearance', 'shortcuts', 'data', 'about'] as const;

/** The page around the options: its heading, its contents, its one column. */
export function OptionsFrame({ children }: { readonly children: ComponentChildren }) {
  const say = useOptionsWords();
  return (
    <div class="full-page options">
      <header class="full-page-header">
        <img src="/icons/48.png" alt="" width={32} height={32} />
        <h1>{say('heading')}</h1>
      </header>
      <nav class="contents" aria-label={say('contents')}>
        <ul>
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{say(id)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>{children}</main>
    </div>
  );
}
