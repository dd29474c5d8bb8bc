import type { ComponentChildren, RefObject } from 'preact';
import { useSpeech } from './words';

export const views = ['page', 'library', 'facts'] as const;
export type View = (typeof views)[number];

const labels = { page: 'tabPage', library: 'tabLibrary', facts: 'tabFacts' } as const;

interface TabsProps {
  readonly view: View;
  readonly counts: Partial<Record<View, number>>;
  readonly onChange: (view: View) => void;
}

/** The three views. Arrow keys move between them, as the ARIA tab pattern has it. */
export function Tabs({ view, counts, onChange }: TabsProps) {
  const { say, language } = useSpeech();
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = views[(views.indexOf(view) + step + views.length) % views.length] ?? view;
    onChange(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say('tabs')} onKeyDown={move}>
      {views.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === view}
          aria-controls="view"
          tabIndex={name === view ? 0 : -1}
          onClick={() => onChange(name)}
        >
          {say(labels[name])}
          {counts[name] !== undefined && (
            <span class="count">{new Intl.NumberFormat(language).format(counts[name])}</span>
          )}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  readonly view: View;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly children: ComponentChildren;
}

export function TabPanel({ view, scroller, children }: TabPanelProps) {
  return (
    <div ref={scroller} id="view" class="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
      {children}
    </div>
  );
}
