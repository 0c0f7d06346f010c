import { createContextKey } from '@opentelemetry/api';
import { contexts } from './context';

/** What a task paid for while it ran. */
export class Bill {
  private paid: number | undefined;

  /** Dollars; undefined while nobody told of any, which is not the same as nothing. */
  get usd(): number | undefined {
    return this.paid;
  }

  add(usd: number): void {
    if (Number.isFinite(usd) && usd >= 0) this.paid = (this.paid ?? 0) + usd;
  }
}

const BILL = createContextKey('signalbox: the bill of the innermost task');

/** Runs something that pays on a bill. What is tracked within has a bill of its own: no dollar is on two. */
export function billed<T>(bill: Bill, run: () => T): T {
  return contexts.with(contexts.active().setValue(BILL, bill), run);
}

/** Puts dollars on the bill of the task that runs, if one does. */
export function charge(usd: number): void {
  const bill = contexts.active().getValue(BILL);
  if (bill instanceof Bill) bill.add(usd);
}
