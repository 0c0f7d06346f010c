import { App } from 'cdk8s';
import { render } from '../../src';

/** What synthesis refuses a program for: the text of its error, or nothing. */
export function problemsOf(declare: (app: App) => void): string {
  const app = new App();
  declare(app);
  try {
    render(app);
  } catch (error) {
    return String(error);
  }
  return '';
}
