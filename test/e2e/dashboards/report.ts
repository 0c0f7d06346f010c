import { type Exception, exceptions, isExcused } from './exceptions';
import { type Finding, choiceFindings, findingsOf } from './look';
import type { Page } from './page';
import { spanOf } from './span';
import type { Viewer } from './viewer';

/** What is wrong on a dashboard: within the past, and when it is opened with the range that it states. */
export async function reportOf(page: Page, viewer: Viewer): Promise<Finding[]> {
  const opened = await viewer.open(page);
  const ofThePast = [...choiceFindings(page, opened.choices), ...(await findingsOf(page, opened))];
  const own = spanOf(page.time.from, viewer.past.to);
  const ofItsRange = await findingsOf(page, await viewer.open(page, {}, own));
  // Of so many days, what happened in the last hours is hardly a point.
  const others = ofItsRange.filter(({ what }) => what !== 'has no data');
  return [...new Map([...ofThePast, ...others].map((one) => [`${one.where}: ${one.what}`, one])).values()];
}

/** Findings that nobody excuses, in words. */
export function unexcused(findings: readonly Finding[]): string[] {
  const rest = findings.filter((finding) => !exceptions.some((exception) => isExcused(finding, exception)));
  return rest.map(({ where, what, expr }) => `${where}: ${what} <- ${expr.slice(0, 300)}`);
}

/** Exceptions that excuse nothing, and should. */
export function unneeded(findings: readonly Finding[]): Exception[] {
  return exceptions.filter(
    (exception) => exception.sometimes !== true && !findings.some((finding) => isExcused(finding, exception)),
  );
}
