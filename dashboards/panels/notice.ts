import * as text from '@grafana/grafana-foundation-sdk/text';
import type { View } from './view';

export interface NoticeProps {
  readonly title: string;
  readonly description: string;
  /** In Markdown. */
  readonly text: string;
  /** Columns that it takes, of 24. @default all */
  readonly width?: number;
  /** Height in rows of 30 pixels. @default 3 */
  readonly height?: number;
}

/** Words in the place of numbers: what to do here, or where the numbers come from. */
export function notice({ text: content, width = 24, height = 3, ...facts }: NoticeProps): View {
  return {
    ...facts,
    asks: [],
    width,
    height,
    draw: () => new text.PanelBuilder().mode(text.TextMode.Markdown).content(content),
  };
}
