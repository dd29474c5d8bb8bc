import * as z from 'zod/mini';
import type { Kind } from '../extract/types';
import { inkNames } from './inks';

/** How marks of one kind are drawn: in which colour, as a line under the text or as a wash behind it. */
export interface Look {
  ink: (typeof inkNames)[number];
  form: 'underline' | 'background';
}

const createLookSchema = ({ ink, form }: Look) =>
  z.catch(
    z.object({
      ink: z.catch(z.enum(inkNames), ink),
      form: z.catch(z.enum(['underline', 'background']), form),
    }),
    { ink, form },
  );

/** A look that is missing or wrong falls back to its default, alone. */
export const createLooksSchema = () =>
  z.object({
    park: createLookSchema(defaultLooks.park),
    institution: createLookSchema(defaultLooks.institution),
    money: createLookSchema(defaultLooks.money),
    figure: createLookSchema(defaultLooks.figure),
  });

export type Looks = Record<Kind, Look>;

export const defaultLooks: Looks = {
  park: { ink: 'green', form: 'underline' },
  institution: { ink: 'blue', form: 'underline' },
  money: { ink: 'amber', form: 'background' },
  figure: { ink: 'teal', form: 'background' },
};

/** For readers who see few colours: blue and vermilion are far apart for all of them (a test measures it). */
export const colourBlindLooks: Looks = {
  park: { ink: 'blue', form: 'underline' },
  institution: { ink: 'vermilion', form: 'underline' },
  money: { ink: 'amber', form: 'background' },
  figure: { ink: 'teal', form: 'background' },
};

export const kindsInOrder = ['park', 'institution', 'money', 'figure'] as const satisfies readonly Kind[];

export const areSameLooks = (one: Looks, other: Looks): boolean =>
  kindsInOrder.every((kind) => one[kind].ink === other[kind].ink && one[kind].form === other[kind].form);
