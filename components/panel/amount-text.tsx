import type { Amount } from '../../lib/extract/types';
import { sayExactly, sayValue } from '../../lib/words/amount';
import { useSpeech } from './words';

/** A value with its hedge, every digit of it in the tooltip; nothing where the text gives no value. */
export function AmountText({ amount }: { amount: Amount }) {
  const { say, language } = useSpeech();
  const value = sayValue(amount, language);
  if (!value) return <span class="unsaid">—</span>;
  const hedge = amount.qualifier === 'exact' ? '' : say(amount.qualifier);
  // 上亿元级: the one hedge that Chinese says after the value.
  const after = amount.qualifier === 'magnitude' && language === 'zh-CN';
  return (
    <span class="amount" title={say('exactValue', { value: sayExactly(amount, language) })}>
      {hedge && !after && <span class="qualifier">{hedge} </span>}
      <span class="digits">{value}</span>
      {hedge && after && <span class="qualifier">{hedge}</span>}
    </span>
  );
}
