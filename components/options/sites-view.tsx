import { TriangleAlert } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { findSite, type Site, sites } from '../../lib/sites';
import { type OwnSite, patternOf } from '../../lib/sites/origins';
import { parseUrl } from '../../lib/url';
import { Icon } from '../icon';
import { Field } from '../panel/field';
import { Switch } from '../panel/switch';
import { useSpeech } from '../panel/words';
import { FindField } from './find-field';
import { useOptionsWords } from './words';

interface SitesViewProps {
  /** Hosts, and patterns of the table, that are switched off. */
  readonly sitesOff: readonly string[];
  /** Whether the browser lets the table of sites be read; undefined until it is known. */
  readonly tableAccess: boolean | undefined;
  readonly ownSites: readonly OwnSite[];
  readonly onSwitch: (site: string, on: boolean) => void;
  readonly onGrant: () => void;
  /** To be called in the very turn of the click. */
  readonly onAdd: (host: string) => void;
  readonly onRevoke: (site: OwnSite) => void;
}

/** Where pages are marked: the table of sites with its switches, and the sites that the reader added. */
export function SitesView(props: SitesViewProps) {
  const { sitesOff, tableAccess, ownSites, onSwitch, onGrant, onAdd, onRevoke } = props;
  const say = useOptionsWords();
  const patterns = useMemo(() => new Set(sites.map(({ pattern }) => pattern)), []);
  const hostsOff = sitesOff.filter((site) => !patterns.has(site));
  return (
    <>
      {tableAccess === false && (
        <div class="warning">
          <Icon icon={TriangleAlert} />
          <span>{say('tableAccess')}</span>
          <button type="button" class="primary-button" onClick={onGrant}>
            {say('grantAccess')}
          </button>
        </div>
      )}
      <h3>{say('ownSites')}</h3>
      <p class="small-hint">{say(ownSites.length > 0 ? 'ownSitesHint' : 'ownSitesNone')}</p>
      <ul class="site-list">
        {ownSites.map((site) => (
          <li key={site.host}>
            <span class="site-name">{site.host === '*' ? say('everySite') : site.host}</span>
            <button type="button" class="quiet-button" onClick={() => onRevoke(site)}>
              {say('revoke')}
              <span class="unseen"> {site.host}</span>
            </button>
          </li>
        ))}
      </ul>
      <AddSite ownSites={ownSites} onAdd={onAdd} />
      {hostsOff.length > 0 && (
        <>
          <h3>{say('hostsOff')}</h3>
          <p class="small-hint">{say('hostsOffHint')}</p>
          <ul class="site-list">
            {hostsOff.map((host) => (
              <li key={host}>
                <span class="site-name">{host}</span>
                <button type="button" class="quiet-button" onClick={() => onSwitch(host, true)}>
                  {say('turnOn')}
                  <span class="unseen"> {host}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <SiteTable sitesOff={sitesOff} onSwitch={onSwitch} />
    </>
  );
}

function AddSite({ ownSites, onAdd }: Pick<SitesViewProps, 'ownSites' | 'onAdd'>) {
  const say = useOptionsWords();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<'addSiteWrong' | 'addSiteListed'>();
  const submit = () => {
    const host = hostIn(text);
    const found = !host
      ? 'addSiteWrong'
      : findSite(host) || ownSites.some((site) => site.host === host)
        ? 'addSiteListed'
        : undefined;
    setFault(found);
    if (!host || found) return;
    onAdd(host);
    setText('');
  };
  return (
    <form
      class="form inline add-site"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={say('addSite')}
        value={text}
        onInput={setText}
        hint={say('addSiteHint')}
        {...(fault ? { error: say(fault) } : {})}
      />
      <button type="submit" class="quiet-button">
        {say('add')}
      </button>
    </form>
  );
}

/** The host of what was typed: a host, or the address of one of its pages. Undefined where it is none. */
export function hostIn(text: string): string | undefined {
  const typed = text.trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const hostname = /\s/.test(typed) ? '' : (parseUrl(address)?.hostname ?? '');
  return hostname.includes('.') && patternOf(hostname) ? hostname : undefined;
}

function SiteTable({ sitesOff, onSwitch }: Pick<SitesViewProps, 'sitesOff' | 'onSwitch'>) {
  const say = useOptionsWords();
  const { language } = useSpeech();
  const [query, setQuery] = useState('');
  const off = new Set(sitesOff);
  const words = query.trim().toLowerCase();
  const found = sites.filter(
    ({ pattern, outlet }) => pattern.includes(words) || outlet.toLowerCase().includes(words),
  );
  const nameOf = ({ outlet, pattern }: Site): string =>
    outlet || (pattern.endsWith('.gov.cn') ? say('anyGovernment') : pattern);
  return (
    <>
      <div class="table-head">
        <h3>{say('siteTable', { n: new Intl.NumberFormat(language).format(sites.length) })}</h3>
        <span class="small-hint" role="status">
          {say('sitesOff', { n: sites.filter(({ pattern }) => off.has(pattern)).length })}
        </span>
      </div>
      <FindField label={say('findSite')} value={query} onInput={setQuery} />
      {found.length === 0 && <p class="empty">{say('noSite', { text: query.trim() })}</p>}
      {found.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled with the keyboard too.
        <ul class="site-list site-table" tabIndex={0} aria-label={say('sites')}>
          {found.map((site) => (
            <li key={site.pattern}>
              <Switch
                label={nameOf(site)}
                on={!off.has(site.pattern)}
                onChange={(on) => onSwitch(site.pattern, on)}
              />
              <span class="site-host">{site.pattern}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
