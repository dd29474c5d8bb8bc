/** The reader's settings: versioned, in browser.storage.local, parsed whenever they are read. */
import * as z from 'zod/mini';

/** A field that falls back to its default where it is missing or wrong, so that one bad field costs no other. */
const field = <Schema extends z.ZodMiniType>(schema: Schema, fallback: z.output<Schema>) =>
  z.catch(z._default(schema, fallback), fallback);

const hostName = z.string().check(z.minLength(1), z.maxLength(253));

export const settingsSchema = z.object({
  version: z.catch(z.literal(1), 1),
  /** 'auto' follows the browser. */
  language: field(z.enum(['auto', 'zh-CN', 'en']), 'auto'),
  theme: field(z.enum(['auto', 'light', 'dark']), 'auto'),
  kinds: field(
    z.object({ park: z.boolean(), institution: z.boolean(), money: z.boolean(), figure: z.boolean() }),
    { park: true, institution: true, money: true, figure: false },
  ),
  /** Hosts that the reader switched off. */
  sitesOff: field(z.array(hostName), []),
  /** Also mark navigation, footers and link lists. */
  markWholePage: field(z.boolean(), false),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({ version: 1 });

/** Settings from what storage holds; what is missing or wrong in it falls back to the defaults. */
export function parseSettings(stored: unknown): Settings {
  const parsed = settingsSchema.safeParse(stored);
  return parsed.success ? parsed.data : defaultSettings;
}
