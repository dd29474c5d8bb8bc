/** The reader's settings: versioned, in browser.storage.local, parsed whenever they are read. */
import * as z from 'zod/mini';
import { createExportChoiceSchema, defaultChoice } from './export/choice';
import { lazily } from './extract/lazily';
import { createLooksSchema, defaultLooks } from './marks/looks';

const defaultKinds = { park: true, institution: true, money: true, figure: false };

export const certainties = ['all', 'likely', 'sure'] as const;
export type Certainty = (typeof certainties)[number];

/** Each field falls back to its default where it is missing or wrong, so that one bad field costs no other. */
const settingsSchema = lazily(() => {
  const hostName = z.string().check(z.minLength(1), z.maxLength(253));
  return z.object({
    version: z.catch(z.literal(1), 1),
    /** 'auto' follows the browser. */
    language: z.catch(z.enum(['auto', 'zh-CN', 'en']), 'auto'),
    theme: z.catch(z.enum(['auto', 'light', 'dark']), 'auto'),
    kinds: z.catch(
      z.object({
        park: z.catch(z.boolean(), defaultKinds.park),
        institution: z.catch(z.boolean(), defaultKinds.institution),
        money: z.catch(z.boolean(), defaultKinds.money),
        figure: z.catch(z.boolean(), defaultKinds.figure),
      }),
      defaultKinds,
    ),
    /** How marks are drawn on the page. */
    looks: z.catch(createLooksSchema(), defaultLooks),
    /** How sure the extractor must be of a name for it to be marked. */
    certainty: z.catch(z.enum(certainties), 'all'),
    /** Hosts, and patterns of the table of sites, that the reader switched off. */
    sitesOff: z.catch(
      z.pipe(
        z.array(z.unknown()),
        z.transform((sites) => sites.filter((site) => hostName.safeParse(site).success) as string[]),
      ),
      [],
    ),
    /** Also mark navigation, footers and link lists. */
    markWholePage: z.catch(z.boolean(), false),
    /** Write a backup into the downloads folder every week. */
    autoBackup: z.catch(z.boolean(), false),
    /** What the reader chose for the last export. */
    export: z.catch(createExportChoiceSchema(), defaultChoice),
  });
});

export type Settings = z.infer<ReturnType<typeof settingsSchema>>;

export const defaultSettings: Settings = {
  version: 1,
  language: 'auto',
  theme: 'auto',
  kinds: defaultKinds,
  looks: defaultLooks,
  certainty: 'all',
  sitesOff: [],
  markWholePage: false,
  autoBackup: false,
  export: defaultChoice,
};

/** Settings from what storage holds; what is missing or wrong in it falls back to the defaults. */
export function parseSettings(stored: unknown): Settings {
  if (stored === undefined) return defaultSettings;
  const parsed = settingsSchema().safeParse(stored);
  return parsed.success ? parsed.data : defaultSettings;
}

/** The least confidence (0 to 1) of a mention that is shown, by how sure the reader wants to be. */
export const leastConfidence: Readonly<Record<Certainty, number>> = { all: 0, likely: 0.8, sure: 0.9 };
