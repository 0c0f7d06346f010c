import type { Dialect } from '../../../providers/dialect';
import { attribute, recordPattern, statement, text } from '../ledger/ottl';
import { keptBodies } from './allow';
import { EVENT } from './records';

const BODY = 'log.body';
const NAME = attribute('log', 'event.name');

/** A word that ends in the event's name, as producers write it into the body. */
const NAMES_THE_EVENT = [
  'IsString(log.body)',
  `IsMatch(log.body, ${text('^[A-Za-z0-9_.-]{1,80}$')})`,
  `HasSuffix(log.body, ${NAME})`,
].join(' and ');

/** What the node agent reads from the log of a pod. */
const POD_LINE = [
  'IsString(log.body)',
  'scope.name == ""',
  `${attribute('log', 'log.iostream')} != nil`,
  'resource.attributes["k8s.pod.uid"] != nil',
].join(' and ');

/** Where a body waits that was judged as a whole, while the values of attributes are looked at. */
const WAITING = attribute('log', 'signalbox.body');

/**
 * Bodies: of an event its name, of a pod's log the line. Any other text is what some program says, and nobody knows
 * about whom. Of a structure the keys that may stay; that is done where keys are.
 */
export function bodies(dialects: readonly Dialect[], keep: readonly string[]): string[] {
  const kept = keptBodies(dialects, keep);
  const isEvent = `IsString(${NAME})`;
  const noStructure = 'not IsMap(log.body)';
  const staysWhole = kept.length === 0 ? [] : EVENT.map((name) => `not IsMatch(${name}, ${recordPattern(kept)})`);
  const isLine = keep.includes('applicationLogs') ? 'IsString(log.body)' : POD_LINE;
  return [
    statement(`set(${BODY}, ${NAME})`, [
      isEvent,
      noStructure,
      ...staysWhole,
      `not (${NAMES_THE_EVENT})`,
      `not (${POD_LINE})`,
    ]),
    statement(`set(${BODY}, "[text not kept]")`, [`not ${isEvent}`, `${BODY} != nil`, noStructure, `not (${isLine})`]),
    statement(`set(${WAITING}, ${BODY})`, ['IsString(log.body)']),
  ];
}

/** The key of the attribute in which a body waits. */
export const WAITING_KEY = 'signalbox.body';

/** Puts the body back in its place. */
export const RETURN_BODY: readonly string[] = [
  statement(`set(${BODY}, ${WAITING})`, [`${WAITING} != nil`]),
  `delete_key(log.attributes, ${text(WAITING_KEY)})`,
];
