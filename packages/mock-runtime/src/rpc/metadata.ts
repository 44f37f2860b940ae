import type { PointsState } from '../accounts/points.ts';
import type { JsonObject } from '../json.ts';

export interface VersionFacts {
  /** Version that the door serves. */
  readonly current: string;
  readonly latest: string;
}

/** What replies and errors say of the account's points, and of a deprecated version. */
export function createMetadata(points: PointsState | undefined, version: VersionFacts): JsonObject {
  const deprecated = version.current !== version.latest;
  return {
    ...(deprecated
      ? {
          api_version: {
            current_version_deprecated: true,
            current_version: version.current,
            latest_version: version.latest,
          },
        }
      : {}),
    ...(points === undefined ? {} : { limits: points }),
  };
}
