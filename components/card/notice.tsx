import { render } from 'preact';
import { openShadowHost, type ShadowHost, setTheme, type Theme } from './shadow-host';

export interface NoticeContent {
  readonly text: string;
  readonly failed: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface NoticeHost {
  /** Says something that no open card can say, in a corner of the page, for some seconds. */
  tell(content: NoticeContent): void;
  contains(event: Event): boolean;
}

/** As long as the panel's undo. */
const shownFor = 8_000;

export function createNoticeHost(theme: () => Theme, signal: AbortSignal): NoticeHost {
  let open: ShadowHost | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    clearTimeout(timer);
    if (!open) return;
    render(null, open.frame);
    open.host.remove();
    open = undefined;
  }
  signal.addEventListener('abort', close, { once: true });

  return {
    tell(content) {
      if (signal.aborted) return;
      close();
      open = openShadowHost('policylens-notice');
      setTheme(open, theme());
      open.frame.classList.add('corner');
      render(<Notice {...content} onAct={close} />, open.frame);
      timer = setTimeout(close, shownFor);
    },
    contains: (event) => open !== undefined && event.composedPath().includes(open.host),
  };
}

function Notice({ text, failed, action, onAct }: NoticeContent & { readonly onAct: () => void }) {
  return (
    <p class={failed ? 'notice failed' : 'notice'} role={failed ? 'alert' : 'status'}>
      <span>{text}</span>
      {action && (
        <button
          type="button"
          onClick={(event) => {
            if (!event.isTrusted) return;
            onAct();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
    </p>
  );
}
