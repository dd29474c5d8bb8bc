// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { Toast } from '../../../components/panel/toast';
import { draw } from '../options/support';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const wait = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
const point = (at: Element | null, type: string) =>
  act(() => {
    at?.dispatchEvent(new MouseEvent(type));
  });
const message = { id: 1, text: '已删除 1 条摘录', undo: () => {} };

it('goes after eight seconds', () => {
  const close = vi.fn();
  draw(<Toast toast={message} onClose={close} />);
  wait(7_000);
  expect(close).not.toHaveBeenCalled();
  wait(1_000);
  expect(close).toHaveBeenCalledOnce();
});

it('stays while the focus is in it, and eight seconds longer', () => {
  const close = vi.fn();
  const root = draw(<Toast toast={message} onClose={close} />);
  const undo = root.querySelector('button');
  act(() => undo?.focus());
  wait(60_000);
  expect(close).not.toHaveBeenCalled();
  act(() => undo?.blur());
  wait(7_900);
  expect(close).not.toHaveBeenCalled();
  wait(100);
  expect(close).toHaveBeenCalledOnce();
});

it('stays while the pointer is over it', () => {
  const close = vi.fn();
  const toast = draw(<Toast toast={message} onClose={close} />).querySelector('.toast');
  point(toast, 'mouseenter');
  wait(60_000);
  expect(close).not.toHaveBeenCalled();
  point(toast, 'mouseleave');
  wait(8_000);
  expect(close).toHaveBeenCalledOnce();
});
