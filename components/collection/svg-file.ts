const namespace = 'http://www.w3.org/2000/svg';

/** Room for the title above the chart, in CSS pixels. */
const titleRoom = 40;
const titleBaseline = 24;

function sizeOf(chart: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = chart.viewBox.baseVal;
  return { width, height: height + titleRoom };
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** A chart as an SVG file of its own, under its title: the tokens written out, so that it looks the same outside of the page. */
export function toSvgFile(chart: SVGSVGElement, title: string): string {
  const { width, height } = sizeOf(chart);
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', namespace);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 ${-titleRoom} ${width} ${height}`);
  const ground = element('rect', { y: -titleRoom, width, height, fill: 'var(--color-surface)' });
  const heading = element('text', {
    x: 12,
    y: titleBaseline - titleRoom,
    'text-anchor': 'start',
    'font-size': 15,
    'font-weight': 600,
    fill: 'var(--color-text)',
  });
  heading.textContent = title;
  copy.prepend(ground, heading);
  const tokens = getComputedStyle(document.documentElement);
  const read = (name: string): string => tokens.getPropertyValue(name).trim();
  return new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => read(name).replaceAll('"', "'"));
}

/** The same as a PNG, at twice its size so that it prints well. Rejects where the browser cannot draw it. */
export async function toPngFile(chart: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = sizeOf(chart);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(toSvgFile(chart, title))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))), 'image/png');
  });
}
