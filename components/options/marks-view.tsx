import { TriangleAlert } from 'lucide';
import type { Kind } from '../../lib/extract/types';
import { alikeKinds } from '../../lib/marks/alike';
import {
  areSameLooks,
  colourBlindLooks,
  defaultLooks,
  kindsInOrder,
  type Look,
  type Looks,
} from '../../lib/marks/looks';
import { certainties, type Settings } from '../../lib/settings';
import { Icon } from '../icon';
import { Switch } from '../panel/switch';
import { ChoiceGroup } from './choice-group';
import { InkChoice } from './ink-choice';
import { MarksPreview } from './marks-preview';
import { useOptionsWords } from './words';

type MarkSettings = Pick<Settings, 'kinds' | 'looks' | 'certainty' | 'markWholePage'>;

interface MarksViewProps {
  readonly settings: MarkSettings;
  readonly onChange: (change: Partial<MarkSettings>) => void;
}

/** Which kinds are marked, how they are drawn, and how sure the extractor must be. */
export function MarksView({ settings, onChange }: MarksViewProps) {
  const say = useOptionsWords();
  const { kinds, looks, certainty, markWholePage } = settings;
  const draw = (next: Looks) => onChange({ looks: next });
  return (
    <>
      <MarksPreview looks={looks} shown={kinds} />
      <ul class="kinds">
        {kindsInOrder.map((kind) => (
          <KindRow
            key={kind}
            kind={kind}
            on={kinds[kind]}
            look={looks[kind]}
            onSwitch={(on) => onChange({ kinds: { ...kinds, [kind]: on } })}
            onLook={(look) => draw({ ...looks, [kind]: look })}
          />
        ))}
      </ul>
      <div role="status">
        {alikeKinds(looks, kinds).map(([one, other]) => (
          <p key={`${one} ${other}`} class="warning">
            <Icon icon={TriangleAlert} />
            {say('alike', { one: say(one), other: say(other) })}
          </p>
        ))}
      </div>
      <p class="small-hint after">{say('inksHint')}</p>
      <div class="buttons">
        <button
          type="button"
          class="quiet-button"
          aria-pressed={areSameLooks(looks, colourBlindLooks)}
          onClick={() => draw(colourBlindLooks)}
        >
          {say('safeLooks')}
        </button>
        <button
          type="button"
          class="quiet-button"
          disabled={areSameLooks(looks, defaultLooks)}
          onClick={() => draw(defaultLooks)}
        >
          {say('defaultLooks')}
        </button>
      </div>
      <ChoiceGroup
        labelled
        label={say('certainty')}
        choices={certainties.map((value) => ({
          value,
          label: say(`certainty_${value}`),
          hint: say(`certainty_${value}Hint`),
        }))}
        chosen={certainty}
        onChoose={(chosen) => onChange({ certainty: chosen })}
      />
      <p class="small-hint">{say('certaintyHint')}</p>
      <div class="switch-row">
        <Switch
          label={say('wholePage')}
          on={markWholePage}
          onChange={(on) => onChange({ markWholePage: on })}
        />
        <span class="small-hint">{say('wholePageHint')}</span>
      </div>
    </>
  );
}

interface KindRowProps {
  readonly kind: Kind;
  readonly on: boolean;
  readonly look: Look;
  readonly onSwitch: (on: boolean) => void;
  readonly onLook: (look: Look) => void;
}

function KindRow({ kind, on, look, onSwitch, onLook }: KindRowProps) {
  const say = useOptionsWords();
  const named = { kind: say(kind) };
  return (
    <li class="kind-row">
      <div class="kind-switch">
        <Switch label={say(kind)} on={on} onChange={onSwitch} />
        {kind === 'figure' && <span class="small-hint">{say('figureHint')}</span>}
      </div>
      <InkChoice label={say('inkOf', named)} chosen={look.ink} onChoose={(ink) => onLook({ ...look, ink })} />
      <ChoiceGroup
        compact
        label={say('formOf', named)}
        choices={(['underline', 'background'] as const).map((value) => ({ value, label: say(value) }))}
        chosen={look.form}
        onChoose={(form) => onLook({ ...look, form })}
      />
    </li>
  );
}
