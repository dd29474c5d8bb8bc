/** The reader's settings: versioned, in browser.storage.local, parsed whenever they are read. */
import * as z from 'zod/mini';
import { defaultChoice, exportChoiceSchema } from './export/choice';

const hostName = z.string().check(z.minLength(1), z.maxLength(253));

/** Each field falls back to its default where it is missing or wrong, so that one bad field costs no other. */
export const settingsSchema = z.object({
  version: z.catch(z.literal(1), 1),
  /** 'auto' follows the browser. */
  language: z.catch(z.enum(['auto', 'zh-CN', 'en']), 'auto'),
  theme: z.catch(z.enum(['auto', 'light', 'dark']), 'auto'),
  kinds: z.catch(
    z.object({ park: z.boolean(), institution: z.boolean(), money: z.boolean(), figure: z.boolean() }),
    { park: true, institution: true, money: true, figure: false },
  ),
  /** Hosts that the reader switched off. */
  sitesOff: z.catch(z.array(hostName), []),
  /** Also mark navigation, footers and link lists. */
  markWholePage: z.catch(z.boolean(), false),
  /** What the reader chose for the last export. */
  export: z.catch(exportChoiceSchema, defaultChoice),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({ version: 1 });

/** Settings from what storage holds; what is missing or wrong in it falls back to the defaults. */
export function parseSettings(stored: unknown): Settings {
  const parsed = settingsSchema.safeParse(stored);
  return parsed.success ? parsed.data : defaultSettings;
}
