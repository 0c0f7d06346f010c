/** Labels of what is scraped of a pod of a part: its job is the part's name. */
export function inPod(job: string, number = 0, namespace = 'observability') {
  return { cluster: 'prod', namespace, job, pod: `${job}-${number}` };
}

/** Labels that alerts about a part as a whole keep. */
export const inJob = (job: string) => ({ cluster: 'prod', namespace: 'observability', job });
