import { telemetryRecords } from '../../src/catalogue/telemetry';
import { type PanelWindow, type Vector, count, equals, increase, select, sum, unless } from '../../src/promql';

/** How many clients sent nothing within a window, of those that the gateway knows. */
export function silentClients(window: PanelWindow): Vector<never, 'count'> {
  // What nobody is the sender of is never known.
  const sent = sum(increase(select(telemetryRecords, { known: 'true' }), window), { by: ['client'] });
  return count(equals(sent, 0));
}

/** Records that nothing is counted of: of senders that are no client, or under names that their client does not have. */
export function strangeRecords(window: PanelWindow): Vector<never, 'count'> {
  const unknown = increase(select(telemetryRecords, { known: 'false' }), window);
  // The lines of pods come by the same door and are of no client.
  const linesOfPods = select(telemetryRecords, { client: 'other', signal: 'logs' });
  return sum(unless(unknown, linesOfPods));
}
