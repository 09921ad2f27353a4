import { Client } from 'pg';

/**
 * A connection whose loss never ends the process. The driver may tell of one loss twice, by which time neither pool nor borrower
 * listens any more, and an error that nobody listens to would be thrown. Whoever uses the connection is told by their query.
 */
export class SteadyClient extends Client {
  constructor(config?: ConstructorParameters<typeof Client>[0]) {
    super(config);
    this.on('error', () => undefined);
  }
}
