import { LEDGER_LABELS } from '../llm';
import { otel } from '../metric';

const HOUR = 3600;
const DAY = 24 * HOUR;

export const storyPointsDelivered = otel.counter('story_points.delivered', {
  unit: 'count',
  ucum: '{point}',
  origin: 'sdk',
  help: 'Story points of the work that was delivered.',
  labels: [...LEDGER_LABELS, 'agent'],
});

export const featuresDelivered = otel.counter('features.delivered', {
  unit: 'count',
  ucum: '{feature}',
  origin: 'sdk',
  help: 'Features that were delivered.',
  labels: [...LEDGER_LABELS, 'agent'],
});

export const bugsIntroduced = otel.counter('bugs.introduced', {
  unit: 'count',
  ucum: '{bug}',
  origin: 'sdk',
  help: 'Bugs that were traced back to delivered work.',
  labels: [...LEDGER_LABELS, 'agent'],
});

export const deploymentLeadTime = otel.histogram('deployment.lead_time', {
  unit: 'seconds',
  ucum: 's',
  origin: 'sdk',
  help: 'Time from the first commit of a change to its deployment.',
  labels: LEDGER_LABELS,
  buckets: [600, HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY, 30 * DAY],
});

/** What people answer to a question on a scale; 1 of 5 stars is 0, 5 of 5 are 1. */
export const userSatisfaction = otel.histogram('user.satisfaction.ratio', {
  unit: 'ratio',
  ucum: '1',
  origin: 'sdk',
  help: "Ratings of agents' work by those it was done for, from 0 (the worst answer) to 1 (the best).",
  labels: [...LEDGER_LABELS, 'agent'],
  buckets: [0, 0.25, 0.5, 0.75, 1],
});

// What software cannot measure is told to it: who says so, compared with what, over which time. Nothing alerts on these.

export const developerSatisfaction = otel.gauge('developer.satisfaction', {
  unit: 'ratio',
  ucum: '1',
  origin: 'sdk',
  help: 'Mean answer of developers in a survey (source), from 0 (the worst answer) to 1 (the best).',
  labels: [...LEDGER_LABELS, 'source', 'period'],
});

export const costSavings = otel.gauge('cost.savings.usd', {
  unit: 'usd',
  ucum: '{USD}',
  origin: 'sdk',
  help: 'Dollars saved in a period, compared with a stated baseline, as reported by a source.',
  labels: [...LEDGER_LABELS, 'source', 'baseline', 'period'],
});

export const efficiencyGain = otel.gauge('efficiency.gain', {
  unit: 'ratio',
  ucum: '1',
  origin: 'sdk',
  help: 'Share of time saved in a period, compared with a stated baseline, as reported by a source, from 0 to 1.',
  labels: [...LEDGER_LABELS, 'source', 'baseline', 'period'],
});
