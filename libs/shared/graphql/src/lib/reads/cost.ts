import type { Inputs } from './sql';

type Factor = (inputs: Inputs) => number;

/** What an operation may cost at most: fields times the sizes of the pages around them. */
export const COST_LIMIT = 250_000;

/** What every operation costs, and every command of a mutation besides, however little it asks for. */
export const OPERATION_COST = 100;

/**
 * The cost of an operation: the number of values that its answer may hold. It is a sum of products, one product per place
 * in the selection, because the sizes of pages come with each request while the selection is compiled once.
 */
export class Cost {
  private readonly terms = new Map<readonly Factor[], number>();
  private factors: readonly Factor[] = [];

  /** Counts `fields` values at the present place. */
  add(fields: number): void {
    this.terms.set(this.factors, (this.terms.get(this.factors) ?? 0) + fields);
  }

  /** Runs `compile` at a place that repeats `factor` times. */
  times<Result>(factor: Factor, compile: () => Result): Result {
    const outer = this.factors;
    this.factors = [...outer, factor];
    try {
      return compile();
    } finally {
      this.factors = outer;
    }
  }

  /** The cost with the page sizes of one request. */
  of(inputs: Inputs): number {
    return [...this.terms].reduce((sum, [factors, fields]) => sum + factors.reduce((n, f) => n * f(inputs), fields), 0);
  }
}
