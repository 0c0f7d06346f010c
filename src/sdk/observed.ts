import type { Meter } from '@opentelemetry/api';
import { agentBusyTime, frameworkInfo, frameworkMemoryUsage } from '../catalogue/framework';
import type { BusyTime } from './busy';
import type { MonitorOptions } from './options';
import { described } from './recorder';

/** What the process says of itself at each export, without being asked. */
export function observeProcess(meter: Meter, busy: BusyTime, { version, scale = 'unknown' }: MonitorOptions): void {
  const busyTime = described(agentBusyTime);
  meter.createObservableCounter(busyTime.name, busyTime).addCallback((result) => {
    busy.observe(result);
  });
  const memory = described(frameworkMemoryUsage);
  meter.createObservableGauge(memory.name, memory).addCallback((result) => {
    result.observe(process.memoryUsage.rss());
  });
  if (version === undefined) return;
  const info = described(frameworkInfo);
  meter.createObservableGauge(info.name, info).addCallback((result) => {
    result.observe(1, { version, scale });
  });
}
