import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const MAIN = { cluster: 'prod', team: 'platform', project: 'checkout', client: 'claude-code', agent: 'main' };
const calls = (outcome: string, agent = 'main', tool = 'Bash') =>
  series('agent_tool_calls_total', { ...MAIN, agent, tool, outcome });

const EXPECTED = { severity: 'warning', labels: MAIN } as const;

export const behaviour: Behaviour = {
  alert: 'AgentLooping',
  scenarios: [
    {
      says: 'fires when an agent calls tools five times as often as usual and three tenths of the calls fail',
      interval: '5m',
      series: {
        // From 20 calls in a quarter of an hour to 111, of which 36 fail.
        [calls('ok')]: '0+5x288 1452.5+12.5x59',
        [calls('ok', 'main', 'Edit')]: '0+1.666667x288 492.5+12.5x59',
        [calls('error')]: '0+0x288 6+6x59',
        [calls('error', 'main', 'Edit')]: '0+0x288 6+6x59',
      },
      then: [
        { at: '1440m', firing: [], pending: [] },
        { at: '1460m', firing: [], pending: [EXPECTED] },
        {
          at: '1465m',
          firing: [
            {
              ...EXPECTED,
              description:
                'main of claude-code (platform, checkout) made 111 tool calls within 15 minutes, far more than usual, and many of them failed.',
            },
          ],
          pending: [],
        },
        { at: '1545m', firing: [EXPECTED] },
        { at: '1550m', firing: [], pending: [] },
      ],
    },
    {
      says: 'resolves when the agent works as before',
      interval: '5m',
      series: { [calls('ok')]: '0+5x60 310+10x12 430+5x30', [calls('error')]: '0+0x60 50+50x12 650+0x30' },
      then: [
        { at: '310m', firing: [], pending: [EXPECTED] },
        { at: '320m', firing: [EXPECTED] },
        { at: '375m', firing: [EXPECTED] },
        { at: '380m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent for few calls, for as many as usual while it works, and when the calls succeed',
      interval: '5m',
      series: {
        [calls('error', 'few')]: '0+1x60 90+30x12',
        [calls('error', 'busy')]: '0+23.4x60 1504+100x12',
        [calls('ok', 'fine')]: '0+2x60 193+73x12',
        [calls('error', 'fine')]: '0+0x60 27+27x12',
        // Idle time is no work: 48 calls in a quarter of an hour are usual, 198 are not five times as many.
        [calls('error', 'resting')]: '0+16x12 192+0x48 258+66x12',
      },
      then: [
        { at: '325m', firing: [], pending: [] },
        { at: '340m', firing: [], pending: [] },
        { at: '360m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent about an agent without a past',
      interval: '5m',
      series: { [calls('error')]: '0+100x11' },
      then: [{ at: '55m', firing: [], pending: [] }],
    },
  ],
};
