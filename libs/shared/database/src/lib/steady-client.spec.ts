import { describe, expect, it } from 'vitest';
import { SteadyClient } from './steady-client';

describe('a connection that is lost', () => {
  it('does not end the process, though it is told more than once and nobody listens', () => {
    const client = new SteadyClient();

    expect(client.emit('error', new Error('read ECONNRESET'))).toBe(true);
    expect(client.emit('error', new Error('Connection terminated unexpectedly'))).toBe(true);
  });
});
