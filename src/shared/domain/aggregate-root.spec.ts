import { describe, expect, it } from 'vitest';
import { AggregateRoot } from './aggregate-root.js';

class Light extends AggregateRoot {
  turn(type: string): void {
    this.record({ type });
  }
}

describe('an aggregate', () => {
  it('hands over what happened to it in order, and once', () => {
    const light = new Light();
    light.turn('test.turned-on');
    light.turn('test.turned-off');
    expect(light.pullEvents()).toEqual([{ type: 'test.turned-on' }, { type: 'test.turned-off' }]);
    expect(light.pullEvents()).toEqual([]);
  });

  it('leaves what was handed over as it is', () => {
    const light = new Light();
    const before = light.pullEvents();
    light.turn('test.turned-on');
    expect(before).toEqual([]);
    expect(light.pullEvents()).toHaveLength(1);
  });
});
