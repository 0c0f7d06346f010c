/** A container image, pinned. */
export interface Image {
  /** Registry and path before the repository: `docker.io`, or a mirror of your own. */
  readonly registry: string;
  readonly repository: string;
  readonly tag: string;
  /** `sha256:…`; wins over the tag when the image is pulled. */
  readonly digest?: string;
}

/** The reference as a pod's specification has it. */
export function imageReference(pinned: Image, override: Partial<Image> = {}): string {
  const image = { ...pinned, ...override };
  const reference = `${image.registry}/${image.repository}:${image.tag}`;
  return image.digest === undefined ? reference : `${reference}@${image.digest}`;
}
