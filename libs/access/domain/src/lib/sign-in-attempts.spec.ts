import { describe, expect, it } from 'vitest';
import { ACCOUNT_DELAYS, ADDRESS_DELAYS, networkOf } from './sign-in-attempts';

describe('failed attempts to sign in', () => {
  it('cost nothing at first, then twice as long each time, and never more than a quarter of an hour', () => {
    expect(ACCOUNT_DELAYS).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900]);
  });

  it('are let through more often from one address, behind which many people may sit', () => {
    expect(ADDRESS_DELAYS.filter((delay) => delay === 0)).toHaveLength(29);
    expect(ADDRESS_DELAYS.slice(29)).toEqual(ACCOUNT_DELAYS.slice(4));
  });

  it('leave a guesser some hundred guesses a day on one account', () => {
    const day = 86_400;
    const spent = ACCOUNT_DELAYS.reduce((sum, delay) => sum + delay, 0);

    expect(ACCOUNT_DELAYS.length + Math.ceil((day - spent) / 900)).toBeLessThan(110);
  });
});

describe('who counts as one sender', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is not the same for neighbours on lines of their own', () => {
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  });
});
