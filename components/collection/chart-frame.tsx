import { Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { type CollectionSpeech, useCollectionWords } from './words';

export type PictureFormat = 'svg' | 'png';
export type SavePicture = (chart: SVGSVGElement, title: string, format: PictureFormat) => void;

/** A longer table is what the table of facts and the export are for. */
const mostRows = 500;

interface ChartFrameProps {
  readonly title: string;
  readonly hint: string;
  /** What has been chosen for the chart; a saved picture says it beside the title. */
  readonly about?: string | undefined;
  /** Draws the chart for a width; absent where there is nothing to draw. */
  readonly draw: ((width: number, speech: CollectionSpeech) => Element) | undefined;
  /** Said in place of a chart that has nothing to show. */
  readonly empty: string;
  readonly head: readonly string[];
  /** The rows of the table, so many at most; asked for once the table is opened. */
  readonly rows: (most: number) => readonly (readonly string[])[];
  /** How many rows there are in all. */
  readonly rowCount: number;
  /** Rows that the chart leaves out. */
  readonly left?: number;
  readonly children?: ComponentChildren;
  readonly onSave: SavePicture;
}

/** A chart with its title, its controls, its table, and the ways to save it. */
export function ChartFrame({
  title,
  hint,
  about,
  draw,
  empty,
  head,
  rows,
  rowCount,
  left,
  children,
  onSave,
}: ChartFrameProps) {
  const speech = useCollectionWords();
  const { say } = speech;
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useEffect(() => {
    if (!draw || width === 0) {
      place.current?.replaceChildren();
      return;
    }
    const chart = draw(width, speech);
    chart.setAttribute('role', 'img');
    chart.setAttribute('aria-labelledby', id);
    // Plot labels its groups, which a picture's parts may not be; the table says it all in words.
    for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    place.current?.replaceChildren(chart);
  }, [draw, width, speech, id]);
  const save = (format: PictureFormat) => {
    const chart = place.current?.firstElementChild;
    if (chart instanceof SVGSVGElement) onSave(chart, about ? `${title} · ${about}` : title, format);
  };
  return (
    <section class="chart-frame" aria-labelledby={id}>
      <header class="section-heading">
        <h2 id={id}>{title}</h2>
        {draw && (
          <div class="chart-actions">
            <button type="button" class="quiet-button" onClick={() => save('svg')}>
              <Icon icon={Download} />
              {say('saveSvg')}
            </button>
            <button type="button" class="quiet-button" onClick={() => save('png')}>
              <Icon icon={Download} />
              {say('savePng')}
            </button>
          </div>
        )}
      </header>
      <p class="section-hint">{hint}</p>
      {children}
      <div ref={place} class="chart" />
      {!draw && <p class="section-empty">{empty}</p>}
      {left !== undefined && left > 0 && <p class="section-hint">{say('more', { n: left })}</p>}
      {draw && <ChartTable title={title} head={head} rows={rows} rowCount={rowCount} />}
    </section>
  );
}

type ChartTableProps = Pick<ChartFrameProps, 'title' | 'head' | 'rows' | 'rowCount'>;

function ChartTable({ title, head, rows, rowCount }: ChartTableProps) {
  const { say } = useCollectionWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('chartTable')}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
        <section class="chart-table-box" tabIndex={0} aria-label={`${title}: ${say('chartTable')}`}>
          <table class="collection-table">
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows(mostRows).map((row) => (
                <tr key={row.join(' ')}>
                  {row.map((cell, index) => (
                    <td key={head[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rowCount > mostRows && <p class="section-hint">{say('moreRows', { n: rowCount - mostRows })}</p>}
        </section>
      )}
    </details>
  );
}

/** The width of an element in CSS pixels, live; 0 before it is laid out. */
function useWidth(place: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
